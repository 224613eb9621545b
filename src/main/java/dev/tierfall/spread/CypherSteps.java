package dev.tierfall.spread;

import dev.tierfall.model.State;
import dev.tierfall.store.MapView;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The steps out of a node as the rules yield them in the store: asked of every rule once, and kept for who asks again.
 */
final class CypherSteps {

    /**
     * One step.
     *
     * @param inside whether it stays within one thing, so that it is no hop
     */
    record Out(int to, boolean inside, boolean assumed) {}

    private final MapView view;
    private final CypherReach.Question question;
    private final SpreadGraph graph;
    private final Things things;
    private final List<String> statements;
    private final Map<Integer, List<Out>> asked = new HashMap<>();

    CypherSteps(MapView view, CypherReach.Question question) {
        this.view = view;
        this.question = question;
        this.graph = question.snapshot().graph();
        this.things = question.snapshot().things();
        this.statements = question.snapshot().policy().rules().stream()
                .map(CypherSteps::statement)
                .toList();
    }

    private static String statement(Rule rule) {
        CypherFile file = CypherFile.parse(rule.id(), rule.source().text());
        return "CALL () {\n" + file.text() + "\n}\nWITH * WHERE from * 8 + $states[fromState] IN $open"
                + "\nRETURN DISTINCT from * 8 + $states[fromState] AS begins, from = to AS inside, to AS ends, "
                + "$states[toState] AS state, "
                + (file.returns("assumed") ? "coalesce(assumed, false)" : "false") + " AS assumed, "
                + (file.returns("via") ? "via" : "[]") + " AS all, "
                + (file.returns("anyVia") ? "anyVia" : "[]") + " AS any";
    }

    /** Steps to what takes part, and that hang on nothing that does not. */
    List<Out> of(int node) {
        return asked.getOrDefault(node, List.of());
    }

    /** To be called with all nodes of a level at once: each call is as dear as all rules are. */
    void ask(IntArrayList nodes) {
        Map<Long, List<Out>> open = new LinkedHashMap<>();
        for (int node : nodes) {
            if (!asked.containsKey(node)) {
                open.put(code(node), asked.computeIfAbsent(node, n -> new ArrayList<>()));
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Map<String, Object> parameters =
                Map.of("asOf", question.asOf(), "states", RuleRun.STATES, "open", List.copyOf(open.keySet()));
        for (String statement : statements) {
            view.each(statement, parameters, row -> keep(row, open));
        }
    }

    private void keep(Map<String, Object> row, Map<Long, List<Out>> open) {
        int thing = things.ofKey(Answered.number(row, "ends"));
        State state = State.values()[(int) Answered.number(row, "state")];
        int to = question.stands(thing) ? graph.node(thing, state) : -1;
        List<Out> steps = open.get(Answered.number(row, "begins"));
        if (to >= 0 && steps != null && holds(row)) {
            steps.add(new Out(to, Boolean.TRUE.equals(row.get("inside")), Boolean.TRUE.equals(row.get("assumed"))));
        }
    }

    private long code(int node) {
        return things.key(graph.thing(node)) * 8L + graph.state(node).ordinal();
    }

    private boolean holds(Map<String, Object> row) {
        int[] any = places(row.get("any")).toArray();
        return places(row.get("all")).allMatch(question::stands)
                && (any.length == 0 || IntStream.of(any).anyMatch(question::stands));
    }

    private IntStream places(@Nullable Object keys) {
        return keys instanceof List<?> list ? list.stream().mapToInt(key -> things.ofKey((Long) key)) : IntStream.of();
    }
}
