package dev.tierfall.choke.cut;

import dev.tierfall.blast.Fallen;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.ActKind;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Draws the {@link Network}. A node that an act stops whole becomes two vertices with the act's spot between them. A
 * strand becomes a row of spots, one for each act that stops it. Strands that leave a node and are stopped by the same
 * acts first share those spots: an act that stops ten steps out of one node is then paid for once.
 */
final class NetworkBuilder {

    /** Which acts stand first in a row of spots: those that stop most. */
    private static final List<ActKind> BROADEST = List.of(ActKind.LEAVE_VENDOR, ActKind.END_FLOW);

    private final Acts offered;
    private final SpreadGraph graph;
    private final BitSet between;
    private final Object2IntOpenHashMap<Act> index = new Object2IntOpenHashMap<>();
    private final int[] entry;
    private final int[] exit;
    private final Long2IntOpenHashMap shared = new Long2IntOpenHashMap();

    // What the network takes over.
    final List<Act> acts = new ArrayList<>();
    final LongArrayList costs = new LongArrayList();
    final IntArrayList from = new IntArrayList();
    final IntArrayList to = new IntArrayList();
    final IntArrayList act = new IntArrayList();
    int size = 2;

    private NetworkBuilder(Acts acts, BitSet between) {
        this.offered = acts;
        this.graph = acts.scene().graph();
        this.between = between;
        entry = new int[graph.nodes()];
        exit = new int[graph.nodes()];
        index.defaultReturnValue(Network.NOTHING);
        shared.defaultReturnValue(Network.NOTHING);
    }

    /**
     * Draws what lies between.
     *
     * @param between the nodes on some way from an origin to an end
     */
    static Network draw(Acts acts, BitSet between, List<Fallen> origins, int[] ends) {
        var builder = new NetworkBuilder(acts, between);
        between.stream().forEach(builder::node);
        between.stream().forEach(builder::steps);
        for (Fallen origin : origins) {
            if (origin.node() >= 0 && between.get(origin.node())) {
                builder.strand(Network.SOURCE, builder.entry[origin.node()], acts.atOrigin(origin));
            }
        }
        for (int end : ends) {
            builder.arc(builder.exit[end], Network.SINK, Network.NOTHING);
        }
        return new Network(builder);
    }

    private void node(int node) {
        entry[node] = size++;
        exit[node] = entry[node];
        Act whole = offered.at(node);
        if (whole != null) {
            exit[node] = size++;
            arc(entry[node], exit[node], number(whole));
        }
    }

    private void steps(int node) {
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            if (offered.scene().keeps(step) && between.get(graph.to(step))) {
                for (List<Act> strand : offered.strands(step)) {
                    strand(exit[node], entry[graph.to(step)], strand);
                }
            }
        }
    }

    private void strand(int begin, int end, List<Act> strand) {
        int at = begin;
        for (int one : ordered(strand)) {
            long key = ((long) at << 32) | one;
            int next = shared.get(key);
            if (next == Network.NOTHING) {
                next = size++;
                shared.put(key, next);
                arc(at, next, one);
            }
            at = next;
        }
        arc(at, end, Network.NOTHING);
    }

    private int[] ordered(List<Act> strand) {
        return Set.copyOf(strand).stream()
                .sorted(Comparator.comparingInt((Act one) ->
                                BROADEST.indexOf(one.kind()) < 0 ? BROADEST.size() : BROADEST.indexOf(one.kind()))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(this::number)
                .toArray();
    }

    private int number(Act one) {
        return index.computeIfAbsent(one, ignored -> {
            acts.add(one);
            costs.add(offered.cost(one));
            return acts.size() - 1;
        });
    }

    private void arc(int begin, int end, int by) {
        from.add(begin);
        to.add(end);
        act.add(by);
    }
}
