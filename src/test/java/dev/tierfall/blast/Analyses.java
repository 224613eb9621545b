package dev.tierfall.blast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens the analyses of a scene to tests that stand elsewhere. */
public final class Analyses {

    private Analyses() {}

    /** One vendor or product from which a target falls. */
    public record Source(
            String ref,
            String state,
            int hops,
            double likelihood,
            @Nullable Double likelihoodKnown) {}

    public static List<Source> exposure(Scene scene, String target) {
        Exposure.Target found = Exposure.of(scene, List.of(target), 0).targets().getFirst();
        var sources = new ArrayList<Source>();
        found.vendors()
                .forEach(row -> sources.add(
                        new Source(row.ref(), row.state(), row.hops(), row.likelihood(), row.likelihoodKnown())));
        found.software()
                .forEach(row -> sources.add(
                        new Source(row.ref(), row.state(), row.hops(), row.likelihood(), row.likelihoodKnown())));
        return sources;
    }

    /** What falls if these fall together: refs, each with {@code =state}. */
    public static Blast blast(Scene scene, List<String> from) {
        return Blast.of(scene, from.stream().map(scene::fallen).toList(), Integer.MAX_VALUE);
    }

    public static BlastAnswer.Totals totals(Blast blast) {
        return Tally.of(blast);
    }

    public static Map<String, @Nullable Integer> tiers(Scene scene) {
        return Tiers.of(scene).byRef();
    }
}
