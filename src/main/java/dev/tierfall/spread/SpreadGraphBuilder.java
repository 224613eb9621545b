package dev.tierfall.spread;

import dev.tierfall.model.State;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.chars.CharArrayList;
import it.unimi.dsi.fastutil.doubles.Double2IntOpenHashMap;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers steps in the order in which the rules yield them, then sorts them once into a {@link SpreadGraph}. */
public final class SpreadGraphBuilder {

    /**
     * A step names its likelihood by a place in a table; with more distinct ones the least exact digits are dropped.
     */
    static final int LIKELIHOODS_MAX = 1 << 16;

    private static final int STATES = State.values().length;

    private final int things;
    private final IntArrayList fromCode = new IntArrayList();
    private final IntArrayList toCode = new IntArrayList();
    private final ByteArrayList ruleOf = new ByteArrayList();
    private final ByteArrayList traitsOf = new ByteArrayList();
    private final CharArrayList likelihoodOf = new CharArrayList();
    private final Double2IntOpenHashMap likelihoodIndex = new Double2IntOpenHashMap();
    private final DoubleArrayList distinct = new DoubleArrayList();
    private final IntArrayList groupOf = new IntArrayList();
    private final Object2IntOpenHashMap<String> groupIndex = new Object2IntOpenHashMap<>();
    private final List<String> groupWords = new ArrayList<>();
    private final Map<String, String> distinctWords = new HashMap<>();
    private final Proofs.Gathered gathered = new Proofs.Gathered();

    // What the graph takes over.
    int[] nodeAt = {};
    int[] nodeThing = {};
    byte[] nodeState = {};
    int[] outStart = {};
    int[] outTo = {};
    int[] inStart = {};
    int[] inFrom = {};
    int[] inStep = {};
    byte[] rules = {};
    byte[] traits = {};
    char[] likelihood = {};
    double[] likelihoods = {};

    @SuppressWarnings("NullAway.Init")
    Proofs proofs;

    @SuppressWarnings("NullAway.Init")
    Groups groups;

    /** @param things how many things there are: steps name them by their places below this */
    public SpreadGraphBuilder(int things) {
        this.things = things;
    }

    public void add(Step step) {
        fromCode.add(step.from() * STATES + step.fromState().ordinal());
        toCode.add(step.to() * STATES + step.toState().ordinal());
        ruleOf.add((byte) step.rule());
        likelihoodOf.add((char) likelihood(step.p()));
        Step.Traits is = step.traits();
        groupOf.add(group(step));
        traitsOf.add((byte) ((is.assumed() ? SpreadGraph.Traits.ASSUMED : 0)
                | (is.forces() ? SpreadGraph.Traits.FORCES : 0)
                | (is.fallback() ? SpreadGraph.Traits.FALLBACK : 0)
                | (is.group() != null ? SpreadGraph.Traits.GROUPED : 0)));
        gathered.add(step.proof());
    }

    /** Sorts what was added. The builder is spent. */
    public SpreadGraph build() {
        number();
        int[] order = forwards();
        backwards();
        rules = new byte[order.length];
        traits = new byte[order.length];
        likelihood = new char[order.length];
        var groupSteps = new IntArrayList();
        var groupValues = new IntArrayList();
        for (int step = 0; step < order.length; step++) {
            rules[step] = ruleOf.getByte(order[step]);
            traits[step] = traitsOf.getByte(order[step]);
            likelihood[step] = likelihoodOf.getChar(order[step]);
            if (groupOf.getInt(order[step]) >= 0) {
                groupSteps.add(step);
                groupValues.add(groupOf.getInt(order[step]));
            }
        }
        likelihoods = distinct.toDoubleArray();
        groups = new Groups(new SparseInts(groupSteps, groupValues), groupWords.toArray(String[]::new));
        proofs = gathered.sorted(order);
        return new SpreadGraph(this);
    }

    private int likelihood(double p) {
        double kept = distinct.size() < LIKELIHOODS_MAX / 2 ? p : Math.rint(p * 16_384) / 16_384;
        return likelihoodIndex.computeIfAbsent(kept, ignored -> {
            distinct.add(kept);
            return distinct.size() - 1;
        });
    }

    /**
     * Stand-ins share a dependent and a word; the same word at another dependent, or from another rule, is another
     * group.
     */
    private int group(Step step) {
        String word = step.traits().group();
        if (word == null) {
            return -1;
        }
        String name = step.rule() + " " + step.to() + " " + word;
        return groupIndex.computeIfAbsent(name, ignored -> {
            groupWords.add(distinctWords.computeIfAbsent(word, same -> same));
            return groupWords.size() - 1;
        });
    }

    /**
     * Numbers the nodes breadth first along the steps, so that a walk finds what it needs next near what it just read.
     */
    private void number() {
        int[] code = new int[2 * fromCode.size()];
        nodeAt = new int[things * STATES];
        Arrays.fill(nodeAt, -1);
        int[] start = countingStarts(fromCode, things * STATES);
        int[] sorted = countingSort(fromCode, start);
        int nodes = 0;
        int done = 0;
        for (int step = 0; step < fromCode.size(); step++) {
            nodes = give(fromCode.getInt(sorted[step]), code, nodes);
            for (; done < nodes; done++) {
                for (int i = start[code[done]]; i < start[code[done] + 1]; i++) {
                    nodes = give(toCode.getInt(sorted[i]), code, nodes);
                }
            }
        }
        nodeThing = new int[nodes];
        nodeState = new byte[nodes];
        for (int node = 0; node < nodes; node++) {
            nodeThing[node] = code[node] / STATES;
            nodeState[node] = (byte) (code[node] % STATES);
        }
    }

    private int give(int code, int[] codes, int nodes) {
        if (nodeAt[code] >= 0) {
            return nodes;
        }
        nodeAt[code] = nodes;
        codes[nodes] = code;
        return nodes + 1;
    }

    private int[] forwards() {
        IntArrayList from = renumbered(fromCode);
        IntArrayList to = renumbered(toCode);
        outStart = countingStarts(from, nodeThing.length);
        int[] order = countingSort(from, outStart);
        outTo = new int[order.length];
        for (int step = 0; step < order.length; step++) {
            outTo[step] = to.getInt(order[step]);
        }
        return order;
    }

    private void backwards() {
        IntArrayList to = IntArrayList.wrap(outTo);
        inStart = countingStarts(to, nodeThing.length);
        inStep = countingSort(to, inStart);
        int[] from = new int[outTo.length];
        for (int node = 0; node < nodeThing.length; node++) {
            Arrays.fill(from, outStart[node], outStart[node + 1], node);
        }
        inFrom = new int[inStep.length];
        for (int i = 0; i < inStep.length; i++) {
            inFrom[i] = from[inStep[i]];
        }
    }

    private IntArrayList renumbered(IntArrayList codes) {
        int[] nodes = new int[codes.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = nodeAt[codes.getInt(i)];
        }
        return IntArrayList.wrap(nodes);
    }

    private static int[] countingStarts(IntArrayList values, int bound) {
        int[] start = new int[bound + 1];
        for (int i = 0; i < values.size(); i++) {
            start[values.getInt(i) + 1]++;
        }
        for (int i = 0; i < bound; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    /** The places of the values in rising order, equal ones as they stood. */
    private static int[] countingSort(IntArrayList values, int[] start) {
        int[] next = start.clone();
        int[] order = new int[values.size()];
        for (int i = 0; i < order.length; i++) {
            order[next[values.getInt(i)]++] = i;
        }
        return order;
    }
}
