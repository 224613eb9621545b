package dev.tierfall.trend;

import dev.tierfall.blast.FunctionExposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Passing;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.spread.Things;
import dev.tierfall.store.Maps;
import dev.tierfall.trend.Days.Every;
import dev.tierfall.trend.Readings.FunctionRow;
import dev.tierfall.trend.Readings.Place;
import dev.tierfall.trend.Readings.Reading;
import dev.tierfall.trend.figure.Figure;
import java.time.Duration;
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

    /** A series that needs longer is stopped; what it has read is kept, so that asking again goes on from there. */
    private static final Duration TIME = Duration.ofSeconds(90);

    private final Maps maps;
    private final Snapshots snapshots;
    private final Readings readings;

    Trends(Maps maps, Snapshots snapshots, Readings readings) {
        this.maps = maps;
        this.snapshots = snapshots;
        this.readings = readings;
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
        return read(question, new Budget(TIME));
    }

    List<Reading> read(Question question, Budget budget) {
        List<LocalDate> days = Days.series(question.from(), question.to(), question.every());
        if (question.known() && question.to().isAfter(today())) {
            throw new Rejected(
                    "what is known on %s is not known yet".formatted(question.to()),
                    "end with today, %s, or leave out known".formatted(today()));
        }
        var found = new ArrayList<Reading>();
        Passing passing = null;
        for (LocalDate day : days) {
            budget.goOn(
                    "%d of %d points are read".formatted(found.size(), days.size()),
                    "ask again, which goes on from there, or for fewer points");
            long generation = generation(question, passing, day);
            if (passing == null || passing.generation() != generation) {
                passing = snapshots.passing(generation);
            }
            found.add(read(question, passing, day));
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

    private Reading read(Question question, Passing passing, LocalDate day) {
        var place = new Place(
                passing.generation(),
                passing.policy().version(),
                question.without().stream().sorted().distinct().toList());
        boolean last = day.equals(question.to());
        Reading kept = readings.find(place, day, question.figures());
        if (kept != null && (!last || place.without().isEmpty())) {
            return kept;
        }
        Snapshot snapshot = passing.on(day);
        Things things = snapshot.things();
        Scene scene = Scene.of(snapshot, day, there(place.without(), things, last));
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
