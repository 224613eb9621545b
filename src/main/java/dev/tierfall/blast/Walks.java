package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Single walks over one scene, for analyses that put many together and list no rows themselves. */
public final class Walks {

    private final Scene scene;
    private final Reach reach;

    /** What a walk by likelihood found: from some starts forwards, or to an end backwards. */
    public final class Likeliest {

        private final LikelihoodWalk walk;

        private Likeliest(LikelihoodWalk walk) {
            this.walk = walk;
        }

        /** The greatest product of p along any path; 0 where there is none. */
        public double of(int node) {
            return walk.reached(node) ? walk.likelihood(node) : 0;
        }

        /** The most likely path of a walk forwards, as it is proven; empty for a start. */
        public List<StepAnswer> proof(int node) {
            return Proof.of(scene, walk.pathTo(node));
        }

        /** The node to which the most likely path of a walk backwards goes on from a node; -1 at its end. */
        public int onward(int node) {
            int step = walk.step(node);
            return step == LikelihoodWalk.NONE ? -1 : scene.graph().to(step);
        }
    }

    private Walks(Scene scene, Reach reach) {
        this.scene = scene;
        this.reach = reach;
    }

    public static Walks of(Scene scene) {
        return new Walks(scene, scene.reach());
    }

    /** The same over known steps alone. */
    public Walks known() {
        return new Walks(scene, reach.known());
    }

    /** The same over those steps alone that begin at one of these nodes. */
    public Walks within(BitSet nodes) {
        SpreadGraph graph = scene.graph();
        var gone = new BitSet();
        for (int node = nodes.nextClearBit(0); node < graph.nodes(); node = nodes.nextClearBit(node + 1)) {
            gone.set(graph.firstOut(node), graph.firstOut(node + 1));
        }
        return new Walks(scene, reach.less(gone));
    }

    /** The same over those steps alone that a test keeps. */
    public Walks keeping(IntPredicate kept) {
        SpreadGraph graph = scene.graph();
        var gone = new BitSet();
        for (int step = 0; step < graph.steps(); step++) {
            if (!kept.test(step)) {
                gone.set(step);
            }
        }
        return new Walks(scene, reach.less(gone));
    }

    /** The same with every likelihood multiplied; none comes to more than 1. */
    public Walks times(double factor) {
        return new Walks(scene, reach.times(factor));
    }

    /** The nodes that a fall at any of these reaches, with these. */
    public BitSet reached(int[] starts) {
        return HopWalk.reached(scene.graph(), starts, reach);
    }

    /** The nodes from which a fall reaches any of these, with these. */
    public BitSet reaching(int[] ends) {
        return HopWalk.reaching(scene.graph(), ends, reach);
    }

    /** The availability nodes that fall of necessity when these fall, with those among these. */
    public int[] forced(int[] starts) {
        return ForcedWalk.fallen(scene.graph(), starts, reach);
    }

    /** How likely a fall at any of these reaches each node. */
    public Likeliest likeliest(int[] starts) {
        return new Likeliest(LikelihoodWalk.forwards(scene.graph(), distinct(starts), reach));
    }

    /** How likely a fall at each node reaches this one. */
    public Likeliest likeliestTo(int end) {
        return new Likeliest(LikelihoodWalk.backwards(scene.graph(), new int[] {end}, reach));
    }

    private static int[] distinct(int[] nodes) {
        return IntStream.of(nodes).distinct().toArray();
    }
}
