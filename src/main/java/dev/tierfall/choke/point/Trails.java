package dev.tierfall.choke.point;

import dev.tierfall.choke.ground.Asked;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * A few paths from the origins to each protected thing. A thing that one of them avoids saves nothing there, so what
 * all of them share bounds from above what its removal can save; they are short, since each is among those of fewest
 * steps.
 */
final class Trails {

    /** More paths bound better and cost more; few of the things on all of these do not choke. */
    static final int PATHS = 6;

    private static final int NEVER = -1;

    private final Asked asked;
    private final SpreadGraph graph;
    private final Along along;
    private final int[] level;

    Trails(Asked asked, Along along) {
        this.asked = asked;
        this.graph = asked.scene().graph();
        this.along = along;
        this.level = levels();
    }

    private int[] levels() {
        int[] levels = new int[graph.nodes()];
        Arrays.fill(levels, NEVER);
        var open = new IntArrayList();
        for (int start : asked.starts()) {
            levels[start] = 0;
            open.add(start);
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.getInt(i);
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                int to = graph.to(step);
                if (levels[to] == NEVER && asked.scene().keeps(step)) {
                    levels[to] = levels[node] + 1;
                    open.add(to);
                }
            }
        }
        return levels;
    }

    /**
     * The things that all the paths go through or hang on.
     *
     * @param ends the reached states of one protected thing
     */
    IntOpenHashSet shared(IntArrayList ends) {
        IntOpenHashSet shared = along(ends.getInt(0), 0);
        for (int path = 1; path < PATHS && !shared.isEmpty(); path++) {
            shared.retainAll(along(ends.getInt(path % ends.size()), path));
        }
        return shared;
    }

    private IntOpenHashSet along(int end, int path) {
        var met = new IntOpenHashSet();
        int node = end;
        met.addAll(along.with(graph.thing(node)));
        while (level[node] > 0) {
            int in = choose(node, path);
            met.addAll(along.holding(graph.inStep(in)));
            node = graph.inFrom(in);
            met.addAll(along.with(graph.thing(node)));
        }
        return met;
    }

    /** The first step that comes nearer, the last, or some other: each path by a choice of its own. */
    private int choose(int node, int path) {
        int chosen = NEVER;
        int best = 0;
        for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
            if (level[graph.inFrom(in)] != level[node] - 1 || !asked.scene().keeps(graph.inStep(in))) {
                continue;
            }
            int mixed = path == 0 ? -in : path == 1 ? in : Integer.hashCode((in + 1) * (0x9E3779B1 + 2 * path));
            if (chosen == NEVER || mixed > best) {
                chosen = in;
                best = mixed;
            }
        }
        return chosen;
    }
}
