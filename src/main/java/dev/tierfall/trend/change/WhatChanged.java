package dev.tierfall.trend.change;

import dev.tierfall.spread.Budget;
import dev.tierfall.trend.change.Comparisons.Question;
import dev.tierfall.trend.figure.Figure;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Tells which changes moved which figure, for whoever tells it together with other things. */
@Lazy
@Service
public class WhatChanged {

    private final Comparisons comparisons;

    WhatChanged(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * What {@code /changes} answers, without the list of every change.
     *
     * @param known whether each map is asked as it was known on its day
     */
    public ChangesAnswer between(LocalDate from, LocalDate to, boolean known, List<Figure> figures, Budget budget) {
        return ChangesController.answer(comparisons.compare(new Question(figures, from, to, known), budget), 0);
    }
}
