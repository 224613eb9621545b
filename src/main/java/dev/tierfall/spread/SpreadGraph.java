package dev.tierfall.spread;

import dev.tierfall.model.State;
import java.util.Arrays;
import java.util.List;

/**
 * The steps of one day as compressed rows, forwards and backwards; immutable, so any number of analyses walk it at
 * once.
 *
 * <p>A node is one thing in one state, and only those exist that some step begins or ends at. Nodes are numbered so
 * that neighbours lie near each other. Steps are numbered in the order of the nodes that they begin at: the steps out
 * of a node are {@code firstOut(node)} up to, without, {@code firstOut(node + 1)}. Backwards, the same steps are listed
 * by the node they end at. A step costs 16 bytes both ways; what proves it is kept apart, in {@link Proofs}.
 */
public final class SpreadGraph {

    private static final int STATES = State.values().length;

    private final int[] nodeThing;
    private final byte[] nodeState;
    private final int[] nodeAt;
    private final int[] outStart;
    private final int[] outTo;
    private final int[] inStart;
    private final int[] inFrom;
    private final int[] inStep;
    private final byte[] rules;
    private final byte[] traits;
    private final char[] likelihood;
    private final double[] likelihoods;
    private final Proofs proofs;
    private final Groups groups;
    private final Adjacency forwards;
    private final Adjacency backwards;

    SpreadGraph(SpreadGraphBuilder from) {
        nodeThing = from.nodeThing;
        nodeState = from.nodeState;
        nodeAt = from.nodeAt;
        outStart = from.outStart;
        outTo = from.outTo;
        inStart = from.inStart;
        inFrom = from.inFrom;
        inStep = from.inStep;
        rules = from.rules;
        traits = from.traits;
        likelihood = from.likelihood;
        likelihoods = from.likelihoods;
        proofs = from.proofs;
        groups = from.groups;
        forwards = new Adjacency(outStart, outTo, null, nodeThing);
        backwards = new Adjacency(inStart, inFrom, inStep, nodeThing);
    }

    /** The steps by the node that they begin at. */
    public Adjacency forwards() {
        return forwards;
    }

    /** The steps by the node that they end at. */
    public Adjacency backwards() {
        return backwards;
    }

    public int nodes() {
        return nodeThing.length;
    }

    public int steps() {
        return outTo.length;
    }

    /** The node of a thing in a state; -1 where no step begins or ends there. */
    public int node(int thing, State state) {
        return nodeAt[thing * STATES + state.ordinal()];
    }

    public int thing(int node) {
        return nodeThing[node];
    }

    public State state(int node) {
        return State.values()[nodeState[node]];
    }

    /** Orders nodes as answers do: by ref, then by the word of the state. */
    public long order(int node) {
        return (long) nodeThing[node] * STATES + WORD_ORDER[nodeState[node]];
    }

    private static final int[] WORD_ORDER = wordOrder();

    private static int[] wordOrder() {
        List<String> words =
                Arrays.stream(State.values()).map(State::word).sorted().toList();
        return Arrays.stream(State.values())
                .mapToInt(state -> words.indexOf(state.word()))
                .toArray();
    }

    public int firstOut(int node) {
        return outStart[node];
    }

    public int to(int step) {
        return outTo[step];
    }

    /** The node that a step begins at; a search, so for proofs and not for walks. */
    public int from(int step) {
        int found = Arrays.binarySearch(outStart, step);
        if (found < 0) {
            return -found - 2;
        }
        while (outStart[found + 1] == step) {
            found++;
        }
        return found;
    }

    /** The first place of the steps into a node, in the backward list. */
    public int firstIn(int node) {
        return inStart[node];
    }

    public int inFrom(int place) {
        return inFrom[place];
    }

    public int inStep(int place) {
        return inStep[place];
    }

    public int rule(int step) {
        return rules[step] & 0xff;
    }

    public double p(int step) {
        return likelihoods[likelihood[step]];
    }

    public boolean assumed(int step) {
        return (traits[step] & Traits.ASSUMED) != 0;
    }

    /** Whether it forces by itself, or, where it {@link #grouped}, counts as hard. */
    public boolean forces(int step) {
        return (traits[step] & Traits.FORCES) != 0;
    }

    public boolean fallback(int step) {
        return (traits[step] & Traits.FALLBACK) != 0;
    }

    /** Whether it is one of several stand-ins, so that it forces only with its {@link #groups() group}. */
    public boolean grouped(int step) {
        return (traits[step] & Traits.GROUPED) != 0;
    }

    public Groups groups() {
        return groups;
    }

    public Proofs proofs() {
        return proofs;
    }

    /** Heap held by nodes and steps, without {@link Proofs} and {@link Groups}. */
    public long bytes() {
        long flags = forwards.bytes() + backwards.bytes();
        return 16L * steps() + 13L * nodes() + 4L * nodeAt.length + 8L * likelihoods.length + flags;
    }

    /** The bits in which a step's traits are kept. */
    static final class Traits {
        static final int ASSUMED = 1;
        static final int FORCES = 2;
        static final int FALLBACK = 4;
        static final int GROUPED = 8;

        private Traits() {}
    }
}
