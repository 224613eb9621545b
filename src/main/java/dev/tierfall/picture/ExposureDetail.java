package dev.tierfall.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Exposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Rejected;
import dev.tierfall.picture.Picture.Leg;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who can reach one thing, likeliest first, and the proof of one of them.
 *
 * @param of as exposure is asked
 * @param more how many are left out, the least likely ones
 * @param through the ref and state of the source whose path is given; empty where there is none
 */
record ExposureDetail(
        String of,
        String ref,
        String name,
        String title,
        String summary,
        List<Source> sources,
        int more,
        String through,
        List<Leg> path) {

    /** @param tier null for products, and for vendors that no chain explains */
    record Source(
            String ref,
            String name,
            String kind,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer tier,

            int hops,
            double likelihood,
            @Nullable Double likelihoodKnown,
            String certainty) {

        String fallen() {
            return ref + "=" + state;
        }
    }

    private record Row(Source source, List<StepAnswer> path) {}

    static ExposureDetail of(Scene scene, Exposure.Target target, @Nullable String through) {
        Legs legs = Legs.of(scene.snapshot());
        List<Row> rows = rows(target, legs);
        Row proven = proven(scene, target, rows, through == null ? "" : through.strip());
        List<Row> shown = Stream.concat(rows.stream(), Stream.ofNullable(proven))
                .distinct()
                .toList();
        String name = legs.name(target.ref());
        return new ExposureDetail(
                target.ref() + "=" + target.state(),
                target.ref(),
                name,
                "Who can reach " + name,
                summary(target, rows.size() + target.more()),
                shown.stream().map(Row::source).toList(),
                target.more() - (shown.size() - rows.size()),
                proven == null ? "" : proven.source().fallen(),
                proven == null ? List.of() : legs.of(proven.path()));
    }

    /** The likeliest where nobody says which; else looked for among those listed, and then among all. */
    private static @Nullable Row proven(Scene scene, Exposure.Target target, List<Row> listed, String through) {
        if (through.isEmpty()) {
            return listed.isEmpty() ? null : listed.getFirst();
        }
        String of = target.ref() + "=" + target.state();
        return named(listed, through)
                .or(() -> target.more() == 0 ? Optional.empty() : named(all(scene, of), through))
                .orElseThrow(() -> new Rejected(
                        "by no known path does '%s' reach %s".formatted(through, of),
                        listed.isEmpty()
                                ? "ask without 'through'"
                                : "ask through another, as %s, or without 'through'"
                                        .formatted(listed.getFirst().source().fallen())));
    }

    private static Optional<Row> named(List<Row> rows, String through) {
        return rows.stream()
                .filter(row -> row.source().fallen().equals(through)
                        || row.source().ref().equals(through))
                .findFirst();
    }

    private static List<Row> all(Scene scene, String of) {
        return rows(Exposure.of(scene, List.of(of), 0).targets().getFirst(), Legs.of(scene.snapshot()));
    }

    private static String summary(Exposure.Target target, int all) {
        return all == 0
                ? "By no known path does a vendor or product reach its %s.".formatted(target.state())
                : "%s to its %s, likeliest first."
                        .formatted(Named.count(all, "way leads", "ways lead"), target.state());
    }

    private static List<Row> rows(Exposure.Target target, Legs legs) {
        Stream<Row> vendors = target.vendors().stream()
                .map(row -> new Row(
                        new Source(
                                row.ref(),
                                legs.name(row.ref()),
                                row.kind(),
                                row.state(),
                                row.tier(),
                                row.hops(),
                                row.likelihood(),
                                row.likelihoodKnown(),
                                row.certainty()),
                        row.path()));
        Stream<Row> software = target.software().stream()
                .map(row -> new Row(
                        new Source(
                                row.ref(),
                                legs.name(row.ref()),
                                row.kind(),
                                row.state(),
                                null,
                                row.hops(),
                                row.likelihood(),
                                row.likelihoodKnown(),
                                row.certainty()),
                        row.path()));
        return Stream.concat(vendors, software)
                .sorted(Comparator.comparingDouble((Row row) -> row.source().likelihood())
                        .reversed()
                        .thenComparingInt(row -> row.source().hops())
                        .thenComparing(row -> row.source().fallen()))
                .toList();
    }
}
