package dev.tierfall.spread;

import dev.tierfall.model.State;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

        private boolean stands(int thing) {
            return thing >= 0 && snapshot.takesPart(thing) && !without.get(thing);
        }
    }

    /**
     * The fewest hops from any start to each node of the snapshot; -1 where it is not reached.
     *
     * @param knownOnly whether assumed steps are left out
     */
    public int[] hops(Question question, int[] starts, boolean knownOnly) {
        return question.snapshot().ask(maps, view -> new Walk(view, question, knownOnly).from(starts));
    }

    private static final class Walk {

        private final MapView view;
        private final Question question;
        private final SpreadGraph graph;
        private final int[] hops;
        private final boolean knownOnly;

        Walk(MapView view, Question question, boolean knownOnly) {
            this.view = view;
            this.question = question;
            this.graph = question.snapshot().graph();
            this.hops = new int[graph.nodes()];
            this.knownOnly = knownOnly;
            Arrays.fill(hops, NEVER);
        }

        int[] from(int[] starts) {
            IntArrayList level = new IntArrayList(IntStream.of(starts)
                    .filter(s -> question.stands(graph.thing(s)))
                    .toArray());
            level.forEach(node -> hops[node] = 0);
            for (int depth = 0; !level.isEmpty(); depth++) {
                var next = new IntArrayList();
                for (IntArrayList open = level; !open.isEmpty(); ) {
                    open = asked(open, depth, next);
                }
                int there = depth + 1;
                next.removeIf(node -> hops[node] != there);
                level = next;
            }
            return hops;
        }

        /**
         * Asks every rule; nodes a hop on go to {@code next}, those inside one thing are given back to be asked at
         * once.
         */
        private IntArrayList asked(IntArrayList open, int depth, IntArrayList next) {
            var inside = new IntArrayList();
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("asOf", question.asOf());
            parameters.put("states", RuleRun.STATES);
            parameters.put("open", open.intStream().mapToObj(this::code).toList());
            for (Rule rule : question.snapshot().policy().rules()) {
                view.each(statement(rule), parameters, row -> {
                    int to = reached(row);
                    if (to >= 0 && holds(row) && !(knownOnly && Boolean.TRUE.equals(row.get("assumed")))) {
                        boolean same = row.get("begins") instanceof Long from && from.equals(row.get("ends"));
                        int there = same ? depth : depth + 1;
                        if (hops[to] == NEVER || hops[to] > there) {
                            hops[to] = there;
                            (same ? inside : next).add(to);
                        }
                    }
                });
            }
            return inside;
        }

        private String statement(Rule rule) {
            CypherFile file = CypherFile.parse(rule.id(), rule.source().text());
            return "CALL () {\n" + file.text() + "\n}\nWITH * WHERE from * 8 + $states[fromState] IN $open"
                    + "\nRETURN DISTINCT from AS begins, to AS ends, $states[toState] AS state, "
                    + (file.returns("assumed") ? "coalesce(assumed, false)" : "false") + " AS assumed, "
                    + (file.returns("via") ? "via" : "[]") + " AS all, "
                    + (file.returns("anyVia") ? "anyVia" : "[]") + " AS any";
        }

        private long code(int node) {
            return question.snapshot().things().key(graph.thing(node)) * 8L
                    + graph.state(node).ordinal();
        }

        private int reached(Map<String, Object> row) {
            int thing = question.snapshot().things().ofKey(Answered.number(row, "ends"));
            State state = State.values()[(int) Answered.number(row, "state")];
            return question.stands(thing) ? graph.node(thing, state) : NEVER;
        }

        private boolean holds(Map<String, Object> row) {
            IntArrayList all = places(row.get("all"));
            IntArrayList any = places(row.get("any"));
            return all.intStream().allMatch(question::stands)
                    && (any.isEmpty() || any.intStream().anyMatch(question::stands));
        }

        private IntArrayList places(@Nullable Object keys) {
            var places = new IntArrayList();
            if (keys instanceof List<?> list) {
                list.forEach(key -> places.add(question.snapshot().things().ofKey((Long) key)));
            }
            return places;
        }
    }
}
