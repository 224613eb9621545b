package dev.tierfall.trend;

import dev.tierfall.blast.FunctionExposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Supposing;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budgets;
import dev.tierfall.spread.Passing;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.spread.Things;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Supposition;
import dev.tierfall.trend.Days.Every;
import dev.tierfall.trend.Readings.FunctionRow;
import dev.tierfall.trend.Readings.Place;
import dev.tierfall.trend.Readings.Reading;
import dev.tierfall.trend.figure.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Reads figures off the map, day after day. Days are walked in order, so that those between the same days of change
 * share one snapshot and no more than one is held at a time.
 */
@Lazy
@Service
class Trends {

    private final Maps maps;
    private final Snapshots snapshots;
    private final Readings readings;
    private final Supposing supposing;
    private final Budgets budgets;

    Trends(Maps maps, Snapshots snapshots, Readings readings, Supposing supposing, Budgets budgets) {
        this.maps = maps;
        this.snapshots = snapshots;
        this.readings = readings;
        this.supposing = supposing;
        this.budgets = budgets;
    }

    /**
     * What is asked.
     *
     * @param known whether each day is asked of the map as it was known on that day
     * @param knownAt the instant whose knowledge is asked for all days; null for now
     * @param without refs of what is left out
     */
    record Question(
            List<Figure> figures,
            LocalDate from,
            LocalDate to,
            Every every,
            boolean known,
            @Nullable Instant knownAt,
            List<String> without) {}

    LocalDate today() {
        return snapshots.today();
    }

    /** A reading a day, in order. */
    List<Reading> read(Question question) {
        return read(question, budgets.now());
    }

    /** A series that costs more is stopped; what it has read is kept, so that asking again goes on from there. */
    List<Reading> read(Question question, Budget budget) {
        Supposition supposed = supposing.now();
        List<LocalDate> days = Days.series(question.from(), question.to(), question.every());
        if (question.known() && question.to().isAfter(today())) {
            throw new Rejected(
                    "what is known on %s is not known yet".formatted(question.to()),
                    "end with today, %s, or leave out known".formatted(today()));
        }
        if (question.known() && supposed != null) {
            throw new Rejected("a what-if and known at once", "leave out known: what is supposed was known on no day");
        }
        var found = new ArrayList<Reading>();
        Passing passing = null;
        for (LocalDate day : days) {
            budget.check(
                    "%d of %d points are read".formatted(found.size(), days.size()),
                    "ask again, which goes on from there, or for fewer points");
            long generation = generation(question, passing, day);
            if (passing == null || passing.generation() != generation) {
                passing = snapshots.passing(generation, supposed);
            }
            found.add(read(question, passing, day, budget));
        }
        return List.copyOf(found);
    }

    /** One for all days, or that of each day's end. */
    private long generation(Question question, @Nullable Passing passing, LocalDate day) {
        if (question.known()) {
            return maps.generationAt(Days.end(day));
        }
        if (passing != null) {
            return passing.generation();
        }
        Instant knownAt = question.knownAt();
        return knownAt == null ? maps.head() : maps.generationAt(knownAt);
    }

    private Reading read(Question question, Passing passing, LocalDate day, Budget budget) {
        var place = new Place(
                passing.generation(),
                passing.supposed(),
                passing.policy().version(),
                question.without().stream().sorted().distinct().toList());
        boolean last = day.equals(question.to());
        Reading kept = readings.find(place, day, question.figures());
        if (kept != null && (!last || place.without().isEmpty())) {
            return kept;
        }
        Snapshot snapshot = passing.on(day);
        Things things = snapshot.things();
        Scene scene = Scene.of(snapshot, day, there(place.without(), things, last), budget);
        var reading = new Reading(
                place,
                snapshot.from(),
                snapshot.until(),
                snapshot.revision(),
                Figure.of(scene, question.figures()),
                FunctionExposure.of(scene).stream()
                        .map(row -> FunctionRow.of(things, row))
                        .toList());
        readings.keep(reading);
        return reading;
    }

    /** A thing that is not on the map of an earlier day is left out of it already; on the last day it must be there. */
    private static List<String> there(List<String> without, Things things, boolean last) {
        return without.stream()
                .filter(ref -> last || things.place(Ref.parse(ref.strip()).toString()) >= 0)
                .toList();
    }
}
