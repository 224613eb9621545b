package dev.tierfall.whatif.compare;

import dev.tierfall.whatif.compare.Comparison.Counts;
import dev.tierfall.whatif.compare.Comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lays the rows of two answers beside each other. */
final class Differences {

    static final int SHOWN = 1_000;

    private static final String LIKELIHOOD = "likelihood";

    /** The members that name a row: they are in a changed one too, and never differ. */
    private static final List<String> NAMES = List.of(
            "target", "targetState", "ref", "state", "subcontract", "vendor", "id", "by", "figure", "day", "path");

    private final List<JsonNode> gone = new ArrayList<>();
    private final List<JsonNode> fresh = new ArrayList<>();
    private final List<JsonNode> changed = new ArrayList<>();
    private int likelier;
    private int unlikelier;

    private Differences() {}

    static Differences between(JsonNode before, JsonNode after) {
        Set<String> holders = AnswerRows.holders(List.of(before, after));
        Map<String, ObjectNode> one = AnswerRows.of(before, holders);
        Map<String, ObjectNode> other = AnswerRows.of(after, holders);
        var differences = new Differences();
        one.forEach((name, row) -> {
            ObjectNode now = other.get(name);
            if (now == null) {
                differences.gone.add(row);
            } else if (!now.equals(row)) {
                differences.change(row, now);
            }
        });
        other.forEach((name, row) -> {
            if (!one.containsKey(name)) {
                differences.fresh.add(row);
            }
        });
        return differences;
    }

    private void change(ObjectNode before, ObjectNode after) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        NAMES.stream().filter(before::has).forEach(name -> row.set(name, before.get(name)));
        ObjectNode was = row.putObject("before");
        ObjectNode is = row.putObject("after");
        var members = new TreeSet<>(before.propertyNames());
        members.addAll(after.propertyNames());
        for (String member : members) {
            if (!before.path(member).equals(after.path(member))) {
                was.set(member, before.get(member));
                is.set(member, after.get(member));
            }
        }
        changed.add(row);
        double rise =
                after.path(LIKELIHOOD).asDouble(0) - before.path(LIKELIHOOD).asDouble(0);
        likelier += rise > 0 ? 1 : 0;
        unlikelier += rise < 0 ? 1 : 0;
    }

    Difference shown() {
        return new Difference(first(gone), first(fresh), first(changed));
    }

    Counts counts() {
        return new Counts(gone.size(), fresh.size(), changed.size(), likelier, unlikelier);
    }

    private static List<JsonNode> first(List<JsonNode> rows) {
        return List.copyOf(rows.subList(0, Math.min(SHOWN, rows.size())));
    }
}
