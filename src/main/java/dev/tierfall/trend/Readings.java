package dev.tierfall.trend;

import dev.tierfall.blast.FunctionExposure;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What figures said, kept when the map that said it is gone: a dozen numbers in place of a snapshot. A generation, a
 * policy and an interval between days of change always say the same, so nothing here grows stale; the oldest go.
 */
@Lazy
@Component
final class Readings {

    private static final int MOST = 1_000;

    private final Deque<Reading> readings = new ArrayDeque<>();

    /**
     * Which map was read.
     *
     * @param supposed what was supposed of it; empty for the map as it is
     * @param without what was left out, in order
     */
    record Place(long generation, String supposed, String policy, List<String> without) {}

    /**
     * What was read of one interval.
     *
     * @param from the first day it holds for; null from ever
     * @param until the first day it no longer holds for; null for ever
     */
    record Reading(
            Place place,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String revision,
            Map<Figure, Measure> measures,
            List<FunctionRow> functions) {

        private boolean holdsFor(Place asked, LocalDate day) {
            return place.equals(asked)
                    && (from == null || !day.isBefore(from))
                    && (until == null || day.isBefore(until));
        }
    }

    /**
     * A critical function and how many vendors can stop it.
     *
     * @param direct those that have a contract with us
     * @param transitive those of tier 2 and more
     * @param unexplained those that no contract and no chain explains
     */
    record FunctionRow(String ref, @Nullable String name, int direct, int transitive, int unexplained) {

        static FunctionRow of(dev.tierfall.spread.Things things, FunctionExposure.Row row) {
            return new FunctionRow(
                    things.ref(row.function()),
                    things.name(row.function()),
                    row.direct(),
                    row.transitive(),
                    row.unexplained());
        }
    }

    /** What was read of a day, if it holds these figures; null where nothing was. */
    synchronized @Nullable Reading find(Place place, LocalDate day, List<Figure> figures) {
        return readings.stream()
                .filter(reading -> reading.holdsFor(place, day)
                        && reading.measures().keySet().containsAll(figures))
                .findFirst()
                .orElse(null);
    }

    synchronized void keep(Reading reading) {
        readings.addFirst(new Reading(
                reading.place(),
                reading.from(),
                reading.until(),
                reading.revision(),
                new EnumMap<>(reading.measures()),
                reading.functions()));
        if (readings.size() > MOST) {
            readings.removeLast();
        }
    }
}
