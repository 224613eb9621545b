package dev.tierfall.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.trend.Readings.FunctionRow;
import dev.tierfall.trend.figure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time, as they go over the wire.
 *
 * @param snapshot the revision of the last point's map
 * @param known whether each point is the map as it was known on its day; else all are on one knowledge
 * @param points the days, each with the map that answered for it
 * @param figures a series a figure, those of the council's page first
 * @param functions of the last point: how many vendors can stop each critical function, and how far from us they stand
 */
record TrendAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String from,
        String to,
        String every,
        boolean known,
        List<Point> points,
        List<Line> figures,
        List<FunctionRow> functions) {

    /** A day and the revision of its map; days that share one lie between the same days of change. */
    record Point(String day, String snapshot) {}

    /**
     * One figure.
     *
     * @param council whether the council's page shows it
     * @param change how much more the last point says than the first
     * @param sentence what became of it
     */
    record Line(
            String figure,
            String title,
            String meaning,
            boolean council,
            Measure before,
            Measure after,
            Number change,
            String sentence,
            List<Dot> series) {}

    /** What a figure says on one day; the members are those of {@link Measure}. */
    record Dot(
            String day,
            Number value,
            @Nullable Long of,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long unknown,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String detail) {

        static Dot of(String day, Measure measure) {
            return new Dot(day, measure.value(), measure.of(), measure.unknown(), measure.detail());
        }
    }
}
