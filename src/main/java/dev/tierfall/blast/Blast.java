package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.blast.chance.Cascade;
import dev.tierfall.blast.chance.Chances;
import dev.tierfall.model.State;
import dev.tierfall.model.Trials;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What fell when some things fell: the walks and the rows they yield, likeliest first. A low likelihood orders the list
 * and never hides a row. Rows are written out when they are read, so that a long answer needs no memory for its paths.
 */
public final class Blast {

    private final Scene scene;
    private final List<Fallen> origins;
    private final int[] starts;
    private final Walked walked;
    private final int[] rows;
    private final @Nullable Chances chances;

    private Blast(Scene scene, List<Fallen> origins, int hopsMax, Engine engine) {
        this.scene = scene;
        this.origins = origins;
        starts = origins.stream()
                .mapToInt(Fallen::node)
                .filter(node -> node >= 0)
                .distinct()
                .toArray();
        walked = engine.walk(scene, starts);
        rows = rows(hopsMax);
        chances = null;
    }

    private Blast(Blast other, int[] rows, @Nullable Chances chances) {
        this.scene = other.scene;
        this.origins = other.origins;
        this.starts = other.starts;
        this.walked = other.walked;
        this.rows = rows;
        this.chances = chances;
    }

    /** What falls on a scene when these fall, without a limit of hops. */
    public static Blast of(Scene scene, List<Fallen> origins) {
        return of(scene, origins, Integer.MAX_VALUE);
    }

    /** @param hopsMax rows farther away are left out; likelihoods and paths stay those over all walks */
    static Blast of(Scene scene, List<Fallen> origins, int hopsMax) {
        return of(scene, origins, hopsMax, NativeWalk::new);
    }

    static Blast of(Scene scene, List<Fallen> origins, int hopsMax, Engine engine) {
        return new Blast(scene, origins, hopsMax, engine);
    }

    private int[] rows(int hopsMax) {
        var origin = new BitSet();
        IntStream.of(starts).forEach(origin::set);
        var nodes = new IntArrayList();
        double[] shown = new double[scene.graph().nodes()];
        for (int node = 0; node < shown.length; node++) {
            int hops = walked.hops(node);
            if (hops != HopWalk.NEVER && hops <= hopsMax && !origin.get(node)) {
                shown[node] = walked.weighs() ? Digits.shown(walked.likelihood(node)) : 0;
                nodes.add(node);
            }
        }
        int[] sorted = nodes.toIntArray();
        SpreadGraph graph = scene.graph();
        IntArrays.quickSort(sorted, (a, b) -> {
            int byLikelihood = Double.compare(shown[b], shown[a]);
            int byHops = byLikelihood != 0 ? byLikelihood : Integer.compare(walked.hops(a), walked.hops(b));
            return byHops != 0 ? byHops : Long.compare(graph.order(a), graph.order(b));
        });
        return sorted;
    }

    /** The same without the rows that are farther away than some hops; nothing is walked anew. */
    Blast within(int hopsMax) {
        return hopsMax == Integer.MAX_VALUE
                ? this
                : new Blast(
                        this,
                        IntStream.of(rows)
                                .filter(node -> walked.hops(node) <= hopsMax)
                                .toArray(),
                        chances);
    }

    /** The same with the share of so many trials in which each row falls. Throws {@link Budget.Spent}. */
    Blast tried(Trials trials, Budget budget) {
        var cascade = Cascade.of(scene.snapshot(), scene.without().steps(), starts, budget);
        return new Blast(this, rows, cascade.run(trials));
    }

    public Scene scene() {
        return scene;
    }

    /** What fell first. */
    public List<Fallen> origins() {
        return origins;
    }

    /** The nodes at which the walks began: of the origins those that take part. */
    int[] starts() {
        return starts.clone();
    }

    /** What the trials found, by node; null where none were asked for. */
    @Nullable
    Chances chances() {
        return chances;
    }

    /** What the engine can't answer: nothing, or the members of a row that stay empty. */
    public List<String> unanswered() {
        return walked.weighs() ? List.of() : List.of("likelihood", "likelihoodKnown", "forced", "path");
    }

    /** How many (thing, state) pairs fell besides the origins. */
    public int size() {
        return rows.length;
    }

    /** The node of a row; rows are numbered from 0, likeliest first. */
    public int node(int row) {
        return rows[row];
    }

    public int hops(int row) {
        return walked.hops(rows[row]);
    }

    public double likelihood(int row) {
        return walked.likelihood(rows[row]);
    }

    /** Whether some path rests on known steps only. */
    public boolean known(int row) {
        return walked.known(rows[row]);
    }

    /** Whether an availability falls of necessity; null for the other states. */
    public @Nullable Boolean forced(int row) {
        boolean answers = walked.weighs() && (scene.graph().state(rows[row]) == State.AVAILABILITY);
        return answers ? (Boolean) walked.forced(rows[row]) : null;
    }

    /** The steps of the most likely path to a row, from its beginning. */
    public List<Integer> path(int row) {
        return walked.path(rows[row]);
    }

    /** The rows from one up to, without, another; each is written out when it is read. */
    public List<Row> rows(int from, int to) {
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                return row(from + index);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    private Row row(int row) {
        int node = rows[row];
        int thing = scene.graph().thing(node);
        return new Row(
                scene.things().ref(thing),
                scene.things().kind(thing).word(),
                scene.things().name(thing),
                scene.graph().state(node).word(),
                walked.hops(node),
                walked.weighs() ? Digits.shown(walked.likelihood(node)) : null,
                walked.weighs() && known(row) ? Digits.shown(walked.likelihoodKnown(node)) : null,
                known(row) ? "known" : "assumed",
                forced(row),
                chances == null ? null : Digits.shown(chances.probability(node)),
                chances == null ? null : Digits.shown(chances.margin95(node)),
                Proof.of(scene, path(row)));
    }
}
