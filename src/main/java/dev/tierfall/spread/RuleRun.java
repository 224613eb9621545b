package dev.tierfall.spread;

import dev.tierfall.model.State;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of one rule: its rows as steps, without those that end or hang on a thing that takes no part. */
final class RuleRun {

    /** The number of each state's word, as statements take it. */
    static final Map<String, Object> STATES = states();

    private static final Map<String, String> REQUIRED = required();
    private static final Map<String, String> OPTIONAL = optional();

    private final CypherFile file;
    private final int rule;
    private final Things things;
    private final BitSet absent;
    private final Map<String, String> columns = new LinkedHashMap<>(REQUIRED);
    private final Map<String, List<String>> unknowns = new HashMap<>();

    /** @param rule the place of the rule in its policy */
    RuleRun(CypherFile file, int rule, Things things, BitSet absent) {
        this.file = file;
        this.rule = rule;
        this.things = things;
        this.absent = absent;
        OPTIONAL.forEach((name, expression) -> {
            if (file.returns(name)) {
                columns.put(name, expression);
            }
        });
    }

    void run(KeyedView view, LocalDate asOf, Consumer<Step> sink) {
        var returned = new ArrayList<>(List.of("from", "fromState", "to", "toState", "p", "record"));
        OPTIONAL.keySet().stream().filter(file::returns).forEach(returned::add);
        List<String> names = List.copyOf(columns.keySet());
        new Listing(file, returned, List.copyOf(columns.values())).run(view, asOf, Map.of("states", STATES), page -> {
            var lists = new HashMap<String, List<?>>();
            for (int i = 0; i < names.size(); i++) {
                lists.put(names.get(i), page.get(i));
            }
            steps(lists, sink);
        });
    }

    private void steps(Map<String, List<?>> page, Consumer<Step> sink) {
        List<?> from = column(page, "from");
        List<?> to = column(page, "to");
        List<?> states = column(page, "states");
        for (int i = 0; i < from.size(); i++) {
            int begins = things.ofKey((Long) from.get(i));
            int ends = things.ofKey((Long) to.get(i));
            Step.Proof proof = proof(page, i);
            if (takesNoPart(begins) || takesNoPart(ends) || proof == null) {
                continue;
            }
            int code = ((Long) states.get(i)).intValue();
            double p = (Double) column(page, "p").get(i);
            check(code, p, proof.record());
            State fromState = State.values()[code / 8];
            State toState = State.values()[code % 8];
            sink.accept(new Step(begins, fromState, ends, toState, p, rule, traits(page, i), proof));
        }
    }

    private boolean takesNoPart(int thing) {
        return thing < 0 || absent.get(thing);
    }

    private void check(int states, double p, String record) {
        if (states < 0) {
            throw file.rejected(
                    1,
                    "%s: a step from or to no state".formatted(record),
                    "return control, confidentiality, integrity, availability or flaw as fromState and toState");
        }
        if (!(p >= 0 && p <= 1)) {
            throw file.rejected(1, "%s: the likelihood %s".formatted(record, p), "return p from 0 to 1");
        }
    }

    private static Step.Traits traits(Map<String, List<?>> page, int i) {
        boolean assumed = flag(page, "assumed", i);
        boolean forces = flag(page, "forces", i);
        List<?> groups = page.get("group");
        String group = groups == null ? "" : (String) groups.get(i);
        if (!assumed && !forces && group.isEmpty()) {
            return Step.Traits.PLAIN;
        }
        return new Step.Traits(assumed, forces, flag(page, "fallback", i), group.isEmpty() ? null : group);
    }

    /** Null where what the step hangs on takes no part: any of it, or all where one would be enough. */
    private Step.@Nullable Proof proof(Map<String, List<?>> page, int i) {
        String record = (String) column(page, "record").get(i);
        IntList all = places(page, "via", i);
        IntList any = places(page, "anyVia", i);
        if (all.intStream().anyMatch(this::takesNoPart)) {
            return null;
        }
        IntList left = IntArrayList.toList(any.intStream().filter(thing -> !takesNoPart(thing)));
        if (!any.isEmpty() && left.isEmpty()) {
            return null;
        }
        List<?> empty = page.get("unknown");
        List<String> unknown = empty == null ? List.of() : unknown((String) empty.get(i));
        return new Step.Proof(record, any.isEmpty() ? all : left, !any.isEmpty(), unknown);
    }

    private IntList places(Map<String, List<?>> page, String column, int i) {
        List<?> keys = page.get(column);
        if (keys == null || ((List<?>) keys.get(i)).isEmpty()) {
            return Step.Proof.NOTHING;
        }
        return IntArrayList.toList(((List<?>) keys.get(i)).stream().mapToInt(key -> things.ofKey((Long) key)));
    }

    private List<String> unknown(String joined) {
        return joined.isEmpty()
                ? List.of()
                : unknowns.computeIfAbsent(joined, text -> List.of(text.strip().split(" ")));
    }

    private static boolean flag(Map<String, List<?>> page, String name, int i) {
        List<?> column = page.get(name);
        return column != null && (Boolean) column.get(i);
    }

    private static List<?> column(Map<String, List<?>> page, String name) {
        return Objects.requireNonNull(page.get(name));
    }

    private static Map<String, Object> states() {
        var states = new HashMap<String, Object>();
        for (State state : State.values()) {
            states.put(state.word(), (long) state.ordinal());
        }
        return Map.copyOf(states);
    }

    private static Map<String, String> required() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("from", "from");
        columns.put("to", "to");
        columns.put("states", "coalesce($states[fromState] * 8 + $states[toState], -1)");
        columns.put("p", "coalesce(toFloat(p), -1.0)");
        columns.put("record", "coalesce(record, '')");
        return columns;
    }

    private static Map<String, String> optional() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("assumed", "coalesce(assumed, false)");
        columns.put("forces", "coalesce(forces, false)");
        columns.put("fallback", "coalesce(fallback, false)");
        columns.put("group", "coalesce(toString(group), '')");
        columns.put("via", "coalesce(via, [])");
        columns.put("anyVia", "coalesce(anyVia, [])");
        columns.put("unknown", "reduce(text = '', column IN unknown | text + coalesce(column + ' ', ''))");
        return columns;
    }
}
