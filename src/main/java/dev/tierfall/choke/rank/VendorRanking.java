package dev.tierfall.choke.rank;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Tiers;
import dev.tierfall.choke.rank.RankAnswer.Reached;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.choke.rank.RankAnswer.Whole;
import dev.tierfall.choke.sweep.Measure;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.choke.sweep.Sweep;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the fall of each vendor reaches, for all vendors at once, exact. Two sweeps, one over all steps and one over the
 * known ones; likelihoods take a walk a fall and are left out where the map is too large for so many.
 */
public final class VendorRanking {

    private static final List<State> FALLS = List.of(State.CONTROL, State.AVAILABILITY);

    private final Scene scene;
    private final Things things;
    private final int[] vendors;
    private final List<Origin> origins = new ArrayList<>();
    private final int[] weights;
    private final long[][] sums;
    private final long[] known;
    private final double @Nullable [] likely;

    private enum Sum {
        THINGS,
        WEIGHT,
        FUNCTIONS,
        SYSTEMS,
        RECORDS
    }

    private VendorRanking(Scene scene) {
        this.scene = scene;
        things = scene.things();
        vendors = Arrays.stream(things.of(Kind.VENDOR)).filter(scene::stands).toArray();
        for (int vendor : vendors) {
            FALLS.forEach(state -> origins.add(origin(scene, vendor, state)));
        }
        weights = Weights.POLICY.of(scene.snapshot());
        sums = Sweep.sums(scene, scene::keeps, origins, measures());
        SpreadGraph graph = scene.graph();
        known = Sweep.sums(scene, step -> scene.keeps(step) && !graph.assumed(step), origins, List.of(Measure.THINGS))[
                0];
        likely = Likely.of(scene, origins, weights);
    }

    /** One row a vendor that takes part, those that fell most in a state first. */
    public static List<Row> of(Scene scene, State state) {
        return new VendorRanking(scene).rows(state);
    }

    static Origin origin(Scene scene, int vendor, State state) {
        int node = scene.graph().node(vendor, state);
        return new Origin(node < 0 ? new int[0] : new int[] {node}, new int[] {vendor});
    }

    /** In the order of {@link Sum}. */
    private List<Measure> measures() {
        return List.of(
                Measure.THINGS,
                new Measure(null, thing -> weights[thing]),
                new Measure(State.AVAILABILITY, thing -> isCritical(things, thing, Kind.FUNCTION) ? 1 : 0),
                new Measure(null, thing -> isCritical(things, thing, Kind.SYSTEM) ? 1 : 0),
                new Measure(State.CONFIDENTIALITY, things::records));
    }

    private static boolean isCritical(Things things, int thing, Kind kind) {
        return things.critical(thing) && things.kind(thing) == kind;
    }

    /** What there is to lose. */
    static Whole whole(Scene scene) {
        Things things = scene.things();
        int[] standing = IntStream.range(0, things.size()).filter(scene::stands).toArray();
        return new Whole(
                (int) Arrays.stream(standing)
                        .filter(thing -> isCritical(things, thing, Kind.FUNCTION))
                        .count(),
                (int) Arrays.stream(standing)
                        .filter(thing -> isCritical(things, thing, Kind.SYSTEM))
                        .count(),
                Arrays.stream(standing).mapToLong(things::records).sum());
    }

    private List<Row> rows(State state) {
        Tiers tiers = Tiers.of(scene);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < vendors.length; i++) {
            rows.add(new Row(
                    0,
                    things.ref(vendors[i]),
                    things.name(vendors[i]),
                    tiers.of(vendors[i]),
                    reached(i * FALLS.size()),
                    reached(i * FALLS.size() + 1)));
        }
        rows.sort(Comparator.comparing((Row row) -> by(row, state), HEAVIEST).thenComparing(Row::ref));
        return ranked(rows, state);
    }

    private static final Comparator<Reached> HEAVIEST = Comparator.comparingLong(Reached::weight)
            .thenComparingDouble(reached -> Objects.requireNonNullElse(reached.likely(), 0.0))
            .reversed();

    /** What a row says of one of its falls. */
    static Reached by(Row row, State state) {
        return state == State.CONTROL ? row.control() : row.availability();
    }

    private Reached reached(int origin) {
        return new Reached(
                (int) sum(Sum.THINGS, origin),
                sum(Sum.WEIGHT, origin),
                likely == null ? null : (Double) Digits.shown(likely[origin]),
                (int) sum(Sum.FUNCTIONS, origin),
                (int) sum(Sum.SYSTEMS, origin),
                sum(Sum.RECORDS, origin),
                (int) (sum(Sum.THINGS, origin) - known[origin]));
    }

    private long sum(Sum sum, int origin) {
        return sums[sum.ordinal()][origin];
    }

    private static List<Row> ranked(List<Row> rows, State state) {
        var ranked = new ArrayList<Row>();
        int rank = 0;
        long weight = -1;
        for (Row row : rows) {
            if (by(row, state).weight() != weight) {
                weight = by(row, state).weight();
                rank = ranked.size() + 1;
            }
            ranked.add(new Row(rank, row.ref(), row.name(), row.tier(), row.control(), row.availability()));
        }
        return ranked;
    }
}
