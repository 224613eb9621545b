package dev.tierfall.trend.change;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Supposing;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budgets;
import dev.tierfall.spread.Passing;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.store.Maps;
import dev.tierfall.trend.Days;
import dev.tierfall.trend.change.Facts.Between;
import dev.tierfall.trend.change.Facts.Found;
import dev.tierfall.trend.change.Facts.Moment;
import dev.tierfall.trend.change.Movers.Result;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Compares two days: the figures of both maps, the facts that changed, and what each change does to each figure. */
@Lazy
@Service
class Comparisons {

    /** A graph with more steps is not laid over another: that would need the memory of three. */
    private static final int STEPS = 2_000_000;

    private final Maps maps;
    private final Snapshots snapshots;
    private final Facts facts;
    private final Supposing supposing;
    private final Budgets budgets;

    Comparisons(Maps maps, Snapshots snapshots, Facts facts, Supposing supposing, Budgets budgets) {
        this.maps = maps;
        this.snapshots = snapshots;
        this.facts = facts;
        this.supposing = supposing;
        this.budgets = budgets;
    }

    /**
     * What is asked.
     *
     * @param known whether each map is asked as it was known on its day
     */
    record Question(List<Figure> figures, LocalDate from, LocalDate to, boolean known) {}

    /**
     * What was found.
     *
     * @param crossed pairs of which one ended and the other began
     * @param result null where the changes were too many, or the maps too large, to measure them one by one
     */
    record Comparison(
            Question question,
            Snapshot earlier,
            Snapshot later,
            Map<Figure, Measure> before,
            Map<Figure, Measure> after,
            Found found,
            Units units,
            @Nullable Result result,
            int crossed) {}

    LocalDate today() {
        return snapshots.today();
    }

    Comparison compare(Question question) {
        return compare(question, budgets.now());
    }

    /** The same at the cost of another question, of which this is a part. */
    Comparison compare(Question question, Budget budget) {
        check(question);
        long head = question.known() ? maps.generationAt(Days.end(question.to())) : maps.head();
        var from = new Moment(question.known() ? maps.generationAt(Days.end(question.from())) : head, question.from());
        var to = new Moment(head, question.to());
        Passing then = snapshots.passing(from.generation(), null);
        Passing now = from.generation() == to.generation() ? then : snapshots.passing(to.generation(), null);
        Snapshot earlier = budget.offTheClock(() -> then.on(from.day()));
        Snapshot later = budget.offTheClock(() -> now.on(to.day()));
        Map<Figure, Measure> before = Figure.of(Scene.of(earlier, from.day(), List.of(), budget), question.figures());
        Map<Figure, Measure> after = Figure.of(Scene.of(later, to.day(), List.of(), budget), question.figures());
        Found found = budget.offTheClock(() -> facts.between(from, to));
        var units = new Units(found.changes());
        boolean large = found.left() > 0 || Math.max(steps(earlier), steps(later)) > STEPS;
        if (large) {
            return new Comparison(question, earlier, later, before, after, found, units, null, 0);
        }
        Blend blend = Blending.of(earlier, later, units, to.day(), new Between(facts, from, to));
        Result result = new Movers(blend, before, after).measured(units.size() + 1, budget);
        return new Comparison(question, earlier, later, before, after, found, units, result, blend.crossed());
    }

    /** Changes are what sources said, and what is supposed no source says: it would seem to change nothing. */
    private void check(Question question) {
        if (supposing.now() != null) {
            throw new Rejected(
                    "a what-if says nothing of what changed between two days",
                    "leave it out, or ask trend, blast or another question of the map with it");
        }
        Days.inOrder(question.from(), question.to());
        if (question.known() && question.to().isAfter(today())) {
            throw new Rejected(
                    "what is known on %s is not known yet".formatted(question.to()),
                    "end with today, %s, or leave out known".formatted(today()));
        }
    }

    private static int steps(Snapshot snapshot) {
        return snapshot.graph().steps();
    }
}
