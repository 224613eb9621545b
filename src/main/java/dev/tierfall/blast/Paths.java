package dev.tierfall.blast;

import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most likely simple paths from some nodes to others, best first: Yen (Management Science 17, 1971) with Lawler's
 * saving, each detour found by a search that knows from a walk backwards how likely every node reaches the targets at
 * best.
 */
final class Paths {

    /** More than anybody reads; each further path costs as many searches as it has steps. */
    static final int MOST = 100;

    /**
     * One path: where it begins and its steps, none of which meets a node twice, then {@link #END}: a path may pass one
     * target on its way to another, so that it ends is a choice like any other.
     *
     * @param deviates how many of its first steps it shares with the path that it left
     */
    record Path(int start, IntArrayList steps, double likelihood, int hops, int deviates) {

        /** Its steps as they are walked. */
        List<Integer> walked() {
            return steps.subList(0, steps.size() - 1);
        }

        /** The beginning of the path: where it starts, and its first steps. */
        IntArrayList root(int length) {
            var root = new IntArrayList(length + 1);
            root.add(start);
            root.addAll(steps.subList(0, length));
            return root;
        }
    }

    /** Stands after the last step. */
    private static final int END = -1;

    private final SpreadGraph graph;
    private final Detour detour;
    private final List<Path> found = new ArrayList<>();
    private final Set<IntArrayList> met = new HashSet<>();
    private final PriorityQueue<Path> open =
            new PriorityQueue<>(Comparator.comparingDouble((Path path) -> -Digits.shown(path.likelihood()))
                    .thenComparingInt(Path::hops)
                    .thenComparing((a, b) -> a.steps().compareTo(b.steps())));

    private Paths(SpreadGraph graph, int[] starts, Detour detour) {
        this.graph = graph;
        this.detour = detour;
        for (int start : starts) {
            offer(start, new IntArrayList(), 0);
        }
    }

    /** @param k how many at most */
    static List<Path> best(SpreadGraph graph, int[] starts, int[] targets, Reach reach, int k) {
        var paths = new Paths(graph, starts, new Detour(graph, targets, reach));
        while (paths.found.size() < k) {
            Path next = paths.open.poll();
            if (next == null) {
                break;
            }
            paths.found.add(next);
            paths.deviate(next);
        }
        return paths.found;
    }

    /** Leaves a path at each of its nodes in turn, by a step that no path with the same beginning has taken. */
    private void deviate(Path path) {
        for (int length = path.deviates(); length < path.steps().size(); length++) {
            offer(path.start(), new IntArrayList(path.steps().subList(0, length)), length);
        }
    }

    private void offer(int start, IntArrayList root, int deviates) {
        int at = start;
        double likelihood = 1;
        int hops = 0;
        var closed = new IntOpenHashSet();
        for (int i = 0; i < root.size(); i++) {
            closed.add(at);
            int step = root.getInt(i);
            likelihood *= graph.p(step);
            hops += hop(step, at);
            at = graph.to(step);
        }
        IntArrayList rest = detour.from(at, closed, taken(start, root));
        if (rest == null) {
            return;
        }
        var steps = new IntArrayList(root);
        for (int i = 0; i < rest.size(); i++) {
            int step = rest.getInt(i);
            steps.add(step);
            if (step != END) {
                likelihood *= graph.p(step);
                hops += hop(step, at);
                at = graph.to(step);
            }
        }
        var path = new Path(start, steps, likelihood, hops, deviates);
        if (met.add(path.root(steps.size()))) {
            open.add(path);
        }
    }

    private int hop(int step, int from) {
        return graph.thing(graph.to(step)) == graph.thing(from) ? 0 : 1;
    }

    private IntOpenHashSet taken(int start, IntArrayList root) {
        var taken = new IntOpenHashSet();
        for (Path path : found) {
            if (path.start() == start
                    && path.steps().size() > root.size()
                    && path.steps().subList(0, root.size()).equals(root)) {
                taken.add(path.steps().getInt(root.size()));
            }
        }
        return taken;
    }

    /** A walk to the targets that avoids nodes and first steps; null where there is none. */
    static final class Detour {

        private final SpreadGraph graph;
        private final Reach reach;
        private final LikelihoodWalk ahead;
        private final IntOpenHashSet targets;
        private final Budget.Meter meter;

        Detour(SpreadGraph graph, int[] targets, Reach reach) {
            this.graph = graph;
            this.reach = reach;
            this.meter = reach.meter();
            this.ahead = LikelihoodWalk.backwards(graph, targets, reach);
            this.targets = new IntOpenHashSet(targets);
        }

        private record Visit(
                int node,
                double likelihood,
                double hope,
                int hops,
                int step,
                @Nullable Visit before) {}

        @Nullable
        IntArrayList from(int start, IntOpenHashSet closed, IntOpenHashSet taken) {
            var open = new PriorityQueue<Visit>(Comparator.comparingDouble((Visit visit) -> -visit.hope())
                    .thenComparingInt(Visit::hops)
                    .thenComparingLong(visit -> graph.order(visit.node())));
            var done = new IntOpenHashSet(closed);
            if (ahead.reached(start)) {
                open.add(new Visit(start, 1, ahead.likelihood(start), 0, -1, null));
            }
            for (Visit visit = open.poll(); visit != null; visit = open.poll()) {
                boolean mayEnd = visit.before() != null || !(closed.isEmpty() || taken.contains(END));
                if (mayEnd && targets.contains(visit.node())) {
                    return steps(visit);
                }
                if (done.add(visit.node())) {
                    onwards(visit, visit.before() == null ? taken : new IntOpenHashSet(), done, open);
                }
            }
            return null;
        }

        private void onwards(Visit visit, IntOpenHashSet taken, IntOpenHashSet done, PriorityQueue<Visit> open) {
            meter.walked(1 + graph.firstOut(visit.node() + 1) - graph.firstOut(visit.node()));
            for (int step = graph.firstOut(visit.node()); step < graph.firstOut(visit.node() + 1); step++) {
                int to = graph.to(step);
                if (reach.keeps(step) && !taken.contains(step) && !done.contains(to) && ahead.reached(to)) {
                    double likelihood = visit.likelihood() * graph.p(step);
                    int hops = visit.hops() + (graph.thing(to) == graph.thing(visit.node()) ? 0 : 1);
                    open.add(new Visit(to, likelihood, likelihood * ahead.likelihood(to), hops, step, visit));
                }
            }
        }

        private static IntArrayList steps(Visit last) {
            var steps = new IntArrayList();
            steps.add(END);
            for (Visit visit = last; visit.before() != null; visit = visit.before()) {
                steps.add(0, visit.step());
            }
            return steps;
        }
    }
}
