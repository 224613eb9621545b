package dev.tierfall.trend;

import dev.tierfall.spread.Budget;
import dev.tierfall.store.Maps;
import dev.tierfall.trend.Days.Every;
import dev.tierfall.trend.Trends.Question;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** What figures said on an earlier day, for whoever sets today's beside them. */
@Lazy
@Service
public class Reviews {

    private final Trends trends;
    private final Maps maps;

    Reviews(Trends trends, Maps maps) {
        this.trends = trends;
        this.maps = maps;
    }

    /**
     * An earlier day.
     *
     * @param known whether these are the figures as the map was known on that day; else nothing was known then, and
     *     they are what is known now of that day
     */
    public record Before(LocalDate day, boolean known, Map<Figure, Measure> measures) {}

    /** Whether the map held anything by the end of a day. */
    public boolean known(LocalDate day) {
        return !day.isAfter(trends.today()) && maps.generationAt(Days.end(day)) > 0;
    }

    /** Reads figures off the map of a day. Throws {@link Budget.Spent}. */
    public Before on(LocalDate day, List<Figure> figures, Budget budget) {
        boolean known = known(day);
        var question = new Question(figures, day, day, Every.MONTH, known, null, List.of());
        return new Before(day, known, trends.read(question, budget).getFirst().measures());
    }
}
