package dev.tierfall.spread;

import dev.tierfall.store.Maps;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Walks in the store: each level asks every rule, as it stands in its file, which steps begin at what was reached last.
 */
@Lazy
@Component
public class CypherReach {

    private static final int NEVER = -1;

    private final Maps maps;

    CypherReach(Maps maps) {
        this.maps = maps;
    }

    /**
     * What is asked.
     *
     * @param without things left out, with all that goes with them
     */
    public record Question(Snapshot snapshot, LocalDate asOf, BitSet without) {

        boolean stands(int thing) {
            return thing >= 0 && snapshot.takesPart(thing) && !without.get(thing);
        }
    }

    /**
     * The fewest hops from any start to each node of the snapshot; -1 where it is not reached.
     *
     * @param known the same over known steps only
     */
    @SuppressWarnings("ArrayRecordComponent") // a number a node, read in place and never compared
    public record Hops(int[] all, int[] known) {}

    public Hops hops(Question question, int[] starts) {
        return question.snapshot().ask(maps, view -> {
            var steps = new CypherSteps(view, question);
            return new Hops(
                    new Walk(question, steps, false).from(starts), new Walk(question, steps, true).from(starts));
        });
    }

    private static final class Walk {

        private final Question question;
        private final CypherSteps steps;
        private final boolean knownOnly;
        private final int[] hops;

        Walk(Question question, CypherSteps steps, boolean knownOnly) {
            this.question = question;
            this.steps = steps;
            this.knownOnly = knownOnly;
            this.hops = new int[question.snapshot().graph().nodes()];
            Arrays.fill(hops, NEVER);
        }

        int[] from(int[] starts) {
            SpreadGraph graph = question.snapshot().graph();
            IntArrayList level = new IntArrayList(IntStream.of(starts)
                    .filter(start -> question.stands(graph.thing(start)))
                    .toArray());
            level.forEach(node -> hops[node] = 0);
            for (int depth = 0; !level.isEmpty(); depth++) {
                var next = new IntArrayList();
                for (IntArrayList open = level; !open.isEmpty(); ) {
                    open = followed(open, depth, next);
                }
                int there = depth + 1;
                next.removeIf(node -> hops[node] != there);
                level = next;
            }
            return hops;
        }

        /** Nodes a hop on go to {@code next}; those inside one thing are given back to be followed at once. */
        private IntArrayList followed(IntArrayList open, int depth, IntArrayList next) {
            steps.ask(open);
            var inside = new IntArrayList();
            for (int node : open) {
                for (CypherSteps.Out step : steps.of(node)) {
                    int there = step.inside() ? depth : depth + 1;
                    boolean nearer = hops[step.to()] == NEVER || hops[step.to()] > there;
                    if (nearer && !(knownOnly && step.assumed())) {
                        hops[step.to()] = there;
                        (step.inside() ? inside : next).add(step.to());
                    }
                }
            }
            return inside;
        }
    }
}
