package dev.tierfall.choke.cut;

import dev.tierfall.spread.Budget;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest sets of acts that cut a network: branch and bound over the acts that have several spots, with the
 * minimum cut of the shared-out weights as bound. Where no such act is in question the first cut is the answer. The
 * next best come by ruling out one act of each set found so far: what is cheapest without them is minimal too, since a
 * set that could spare an act would not be cheapest.
 */
final class Search {

    private final Network network;
    private final Budget budget;
    private boolean complete = true;

    Search(Network network, Budget budget) {
        this.network = network;
        this.budget = budget;
    }

    /**
     * A set that cuts. One that was proven can spare none of its acts.
     *
     * @param atLeast no set weighs less than this
     * @param proven whether none does less than it
     */
    record Found(BitSet acts, long weight, long atLeast, boolean proven) {}

    private record Branch(BitSet taken, BitSet banned, MinCut cut, long bound) {}

    private record Without(BitSet banned, Found found) {}

    /**
     * The cheapest sets, cheapest first and equal ones in the order of their acts; fewer where there are no more, or
     * where the budget ends the search. Throws {@link Budget.Spent}.
     */
    List<Found> best(int count) {
        var best = new ArrayList<Found>();
        var seen = new HashSet<BitSet>();
        var tried = new HashSet<BitSet>();
        var open = new PriorityQueue<Without>(
                Comparator.comparingLong((Without w) -> w.found().weight())
                        .thenComparing(w -> w.found().acts(), Search::order)
                        .thenComparing(Without::banned, Search::order));
        offer(new BitSet(), open, tried);
        while (best.size() < count && !open.isEmpty()) {
            Without next = open.poll();
            if (seen.add(next.found().acts())) {
                best.add(next.found());
            }
            complete &= next.found().proven();
            if (complete && best.size() < count) {
                deviate(next, open, tried);
            }
        }
        best.sort(Comparator.comparingLong(Found::weight).thenComparing(Found::acts, Search::order));
        return best;
    }

    private void deviate(Without next, PriorityQueue<Without> open, Set<BitSet> tried) {
        next.found().acts().stream().forEach(act -> {
            BitSet banned = (BitSet) next.banned().clone();
            banned.set(act);
            offer(banned, open, tried);
        });
    }

    private void offer(BitSet banned, PriorityQueue<Without> open, Set<BitSet> tried) {
        boolean first = tried.isEmpty();
        if (!first && budget.searched()) {
            complete = false;
        } else if (tried.add(banned)) {
            Found found = cheapest(banned);
            if (found != null) {
                open.add(new Without(banned, found));
            }
        }
    }

    /** Whether the budget lasted: the sets are the best ones, and in order. */
    boolean complete() {
        return complete;
    }

    private static int order(BitSet a, BitSet b) {
        return IntArrayList.toList(a.stream()).compareTo(IntArrayList.toList(b.stream()));
    }

    /** The cheapest set without some acts; null where the others can't cut. */
    @Nullable
    Found cheapest(BitSet banned) {
        Found quick = frontier(banned);
        if (quick == null || network.arcs() > MinCut.ARCS_MAX) {
            return quick;
        }
        Found best = quick;
        long atLeast = 0;
        var open = new PriorityQueue<Branch>(Comparator.comparingLong(Branch::bound));
        try {
            branch(new BitSet(), banned, open);
            while (!open.isEmpty() && open.peek().bound() < best.weight()) {
                Branch next = open.poll();
                atLeast = next.bound();
                best = better(best, next);
                int shared = shared(next);
                if (shared != Network.NOTHING) {
                    branch(with(next.taken(), shared), next.banned(), open);
                    branch(next.taken(), with(next.banned(), shared), open);
                }
            }
        } catch (MinCut.Late late) {
            return new Found(best.acts(), best.weight(), atLeast, false);
        }
        return new Found(best.acts(), best.weight(), best.weight(), true);
    }

    private void branch(BitSet taken, BitSet banned, PriorityQueue<Branch> open) {
        MinCut cut = MinCut.of(network, taken, banned, budget);
        if (cut != null) {
            open.add(new Branch(taken, banned, cut, network.weight(taken) + cut.value()));
        }
    }

    private Found better(Found best, Branch next) {
        BitSet acts = next.cut().acts();
        acts.or(next.taken());
        Found found = spared(acts);
        return found.weight() < best.weight() ? found : best;
    }

    /** The heaviest act of which a cut holds some spots and not others: only there is the bound not the answer. */
    private int shared(Branch branch) {
        int heaviest = Network.NOTHING;
        for (int act : branch.cut().spots().keySet().toIntArray()) {
            boolean partly = branch.cut().spots().get(act) < network.spots(act);
            if (partly && (heaviest == Network.NOTHING || network.weight(act) > network.weight(heaviest))) {
                heaviest = act;
            }
        }
        return heaviest;
    }

    private static BitSet with(BitSet acts, int one) {
        BitSet more = (BitSet) acts.clone();
        more.set(one);
        return more;
    }

    /** Some set that cuts, soon found: all that is next to either end, less what can be spared. */
    private @Nullable Found frontier(BitSet banned) {
        BitSet source = network.onwards(Network.only(Network.SOURCE), arc -> isSolid(arc, banned));
        if (source.get(Network.SINK)) {
            return null;
        }
        BitSet beforeSink = network.back(Network.only(Network.SINK), arc -> isSolid(arc, banned));
        beforeSink.flip(0, network.vertices());
        Found near = spared(network.leaving(source));
        Found far = spared(network.leaving(beforeSink));
        return near.weight() <= far.weight() ? near : far;
    }

    private boolean isSolid(int arc, BitSet banned) {
        return network.act(arc) == Network.NOTHING || banned.get(network.act(arc));
    }

    /** A set less the acts that it can spare, the heaviest tried first, for as long as the budget lets it. */
    private Found spared(BitSet acts) {
        BitSet left = (BitSet) acts.clone();
        int[] heaviest = acts.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer act) -> -network.weight(act)))
                .mapToInt(act -> act)
                .toArray();
        for (int act : heaviest) {
            left.clear(act);
            if (budget.searched() || !network.isCut(left)) {
                left.set(act);
            }
        }
        return new Found(left, network.weight(left), 0, false);
    }
}
