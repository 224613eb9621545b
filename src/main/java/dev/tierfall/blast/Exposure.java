package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.spread.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who can reach what we would not have fall: for each target every vendor and product that a path leads from.
 *
 * @param snapshot the revision of the map that answered
 */
public record Exposure(
        String asOf, String policy, String snapshot, List<String> without, String summary, List<Target> targets) {

    /**
     * Walks back from each target; targets are many and know nothing of each other, so all processors share them.
     *
     * @param of refs, each perhaps with {@code =state}; none for all that is watched by default
     * @param top how many rows a target, 0 for all
     */
    public static Exposure of(Scene scene, List<String> of, int top) {
        Tiers tiers = Tiers.of(scene);
        List<Snapshot.Target> watched = of.isEmpty() ? scene.snapshot().targets() : Targets.of(scene, of);
        var reachers = new BitSet();
        int atOnce = Math.min(watched.size(), Runtime.getRuntime().availableProcessors());
        scene.budget().take((long) atOnce * scene.graph().nodes() * NativeWalk.WIDTH);
        List<Target> targets = IntStream.range(0, watched.size())
                .parallel()
                .mapToObj(watched::get)
                .map(w -> new Approach(scene, tiers, w.thing(), w.state()).rows(reachers, top))
                .toList();
        return new Exposure(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                Sentences.summary(scene, targets, reachers),
                targets);
    }

    /**
     * One thing in one state.
     *
     * @param more rows that were left out, the least likely ones
     */
    public record Target(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            List<VendorRow> vendors,
            List<SoftwareRow> software,
            int more) {}

    /**
     * A vendor that can reach the target.
     *
     * @param state the state it falls in
     * @param tier null where no chain explains it
     */
    public record VendorRow(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            @Nullable Integer tier,
            int hops,
            double likelihood,
            @Nullable Double likelihoodKnown,
            String certainty,
            List<StepAnswer> path) {}

    /**
     * A product that can.
     *
     * @param state the state it falls in
     */
    public record SoftwareRow(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            int hops,
            double likelihood,
            @Nullable Double likelihoodKnown,
            String certainty,
            List<StepAnswer> path) {}
}
