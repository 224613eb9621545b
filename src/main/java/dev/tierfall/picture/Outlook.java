package dev.tierfall.picture;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.picture.BestFirst.Start;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who can reach what is critical, for all vendors at once: counts by reachability, 64 critical things a walk, and the
 * likelihood of the worst by one walk backwards. Exact, and linear enough to be asked of a large map.
 */
final class Outlook {

    /** A vendor and how likely its fall, in a state, reaches something. */
    record Worst(int vendor, State state, double likelihood) {}

    /** What a vendor can reach: how many critical things, which most likely, how likely. */
    record Reach(int critical, int worst, double likelihood) {}

    private static final int BATCH = 64;

    private final SpreadGraph graph;
    private final Things things;
    private final int[] vendors;
    private final List<Target> targets;
    private final int[][] vendorsOf;
    private final Map<Integer, Reach> reaches = new HashMap<>();

    private Outlook(Snapshot snapshot) {
        this.graph = snapshot.graph();
        this.things = snapshot.things();
        this.vendors = things.of(Kind.VENDOR);
        this.targets = snapshot.targets();
        this.vendorsOf = new int[targets.size()][];
    }

    static Outlook of(Snapshot snapshot) {
        Outlook outlook = new Outlook(snapshot);
        for (int from = 0; from < outlook.targets.size(); from += BATCH) {
            outlook.spread(from, Math.min(from + BATCH, outlook.targets.size()));
        }
        outlook.likeliest(outlook.counts());
        return outlook;
    }

    /** Spreads one bit a target backwards until nothing changes; each node is queued at most once a bit it gains. */
    private void spread(int from, int to) {
        long[] bits = new long[graph.nodes()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            int node = graph.node(targets.get(i).thing(), targets.get(i).state());
            if (node >= 0) {
                bits[node] |= 1L << (i - from);
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
                int before = graph.inFrom(i);
                long gained = bits[node] & ~bits[before];
                if (gained != 0) {
                    bits[before] |= gained;
                    open.add(before);
                }
            }
        }
        for (int i = from; i < to; i++) {
            vendorsOf[i] = reachedBy(i - from, targets.get(i), bits);
        }
    }

    private int[] reachedBy(int bit, Target target, long[] bits) {
        return Arrays.stream(vendors)
                .filter(vendor -> has(bits, graph.node(vendor, State.CONTROL), bit)
                        || (target.state() == State.AVAILABILITY
                                && has(bits, graph.node(vendor, State.AVAILABILITY), bit)))
                .toArray();
    }

    private static boolean has(long[] bits, int node, int bit) {
        return node >= 0 && (bits[node] & (1L << bit)) != 0;
    }

    /** How many different things each vendor reaches; a thing reached in three states is one thing. */
    private Map<Integer, Integer> counts() {
        Map<Integer, Set<Integer>> vendorsOfThing = new TreeMap<>();
        for (int i = 0; i < targets.size(); i++) {
            Set<Integer> all = vendorsOfThing.computeIfAbsent(targets.get(i).thing(), fresh -> new HashSet<>());
            Arrays.stream(vendorsOf[i]).forEach(all::add);
        }
        Map<Integer, Integer> counts = new HashMap<>();
        vendorsOfThing.values().forEach(all -> all.forEach(vendor -> counts.merge(vendor, 1, Integer::sum)));
        return counts;
    }

    private void likeliest(Map<Integer, Integer> counts) {
        List<Start> starts = new ArrayList<>();
        for (Target target : targets) {
            int node = graph.node(target.thing(), target.state());
            if (node >= 0) {
                starts.add(new Start(node, target.thing()));
            }
        }
        new BestFirst(graph).walk(starts, (node, target, likelihood) -> {
            int thing = graph.thing(node);
            boolean begins = graph.state(node) == State.CONTROL || graph.state(node) == State.AVAILABILITY;
            if (begins && things.kind(thing) == Kind.VENDOR && counts.getOrDefault(thing, 0) > 0) {
                reaches.putIfAbsent(thing, new Reach(counts.getOrDefault(thing, 0), target, likelihood));
            }
            return true;
        });
    }

    /** What a vendor's fall reaches of what is critical; null where nothing. */
    @Nullable
    Reach of(int vendor) {
        return reaches.get(vendor);
    }

    List<Target> targets() {
        return targets;
    }

    /** The vendors that can reach a target. */
    int[] vendors(int target) {
        return vendorsOf[target];
    }

    /** The vendor that most likely brings a target down; the walk ends with the first it meets. */
    @Nullable
    Worst worst(Target target) {
        int start = graph.node(target.thing(), target.state());
        Worst[] found = new Worst[1];
        if (start >= 0) {
            new BestFirst(graph).walk(List.of(new Start(start, target.thing())), (node, label, likelihood) -> {
                State state = graph.state(node);
                boolean begins =
                        state == State.CONTROL || (state == State.AVAILABILITY && target.state() == State.AVAILABILITY);
                if (begins && things.kind(graph.thing(node)) == Kind.VENDOR) {
                    found[0] = new Worst(graph.thing(node), state, likelihood);
                }
                return found[0] == null;
            });
        }
        return found[0];
    }
}
