package dev.tierfall.whatif.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the rows of any answer: the elements of its lists, and of the lists within those; an object that maps refs to
 * values is rows as well. A row is named by what it is about, so that two answers can be laid beside each other; what
 * stands within it under two names goes by both, as {@code control.things}.
 */
final class AnswerRows {

    /** What names a row, if it has it. */
    private static final List<String> NAMES =
            List.of("ref", "subcontract", "vendor", "id", "by", "figure", "day", "name");

    /** What was asked, not answered. */
    private static final Set<String> ASKED =
            Set.of("origins", "from", "to", "of", "without", "protect", "unanswered", "cursor");

    private static final String STATE = "state";
    private static final String PATH = "path";
    private static final Set<String> TOLD_ELSEWHERE = Set.of("name", "kind");

    /** Which map was asked differs by itself, in a row as in the whole answer. */
    private static final String SNAPSHOT = "snapshot";

    private final Set<String> holders;
    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

    private AnswerRows(Set<String> holders) {
        this.holders = holders;
    }

    /**
     * The members that hold rows within rows, of either answer: in one of them such a list may be empty, and its row
     * must still not be taken for one itself.
     */
    static Set<String> holders(List<JsonNode> answers) {
        var holders = new TreeSet<String>();
        for (JsonNode answer : answers) {
            answer.valueStream().filter(AnswerRows::isList).forEach(list -> list.forEach(row -> holders(row, holders)));
        }
        return holders;
    }

    private static void holders(JsonNode row, Set<String> holders) {
        row.forEachEntry((name, value) -> {
            if (!name.equals(PATH) && isList(value)) {
                holders.add(name);
                value.forEach(inner -> holders(inner, holders));
            }
        });
    }

    /** Every row by its name, in the order of the answer. */
    static Map<String, ObjectNode> of(JsonNode answer, Set<String> holders) {
        var found = new AnswerRows(holders);
        answer.forEachEntry((name, value) -> {
            if (!ASKED.contains(name)) {
                found.member(name, value);
            }
        });
        return found.rows;
    }

    private void member(String name, JsonNode value) {
        if (isList(value)) {
            value.forEach(element -> row(element, "", JsonNodeFactory.instance.objectNode()));
        } else if (value.isObject() && value.propertyNames().stream().allMatch(key -> key.contains(":"))) {
            value.forEachEntry((ref, told) -> {
                ObjectNode row = JsonNodeFactory.instance.objectNode().put("ref", ref);
                keep(ref, told.isObject() ? row.setAll((ObjectNode) told) : row.set(name.replaceAll("s$", ""), told));
            });
        }
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    /** @param under the name of the row that this one stands in, with which its own begins */
    private void row(JsonNode element, String under, ObjectNode place) {
        String name = under + " " + name(element);
        if (holders.stream().noneMatch(element::has)) {
            keep(name, place.deepCopy().setAll(scalars(element)));
            return;
        }
        ObjectNode inner = place.deepCopy();
        placed(element, inner);
        holders.forEach(holder -> element.path(holder).forEach(child -> row(child, name, inner)));
    }

    /** A row within a row says of which one. */
    private static void placed(JsonNode element, ObjectNode inner) {
        if (element.has("ref")) {
            inner.set("target", element.path("ref"));
            inner.set("targetState", element.path(STATE));
        } else {
            NAMES.stream().filter(element::has).limit(1).forEach(name -> inner.set(name, element.path(name)));
        }
    }

    /** Two rows of one name are told apart by which comes first. */
    private void keep(String name, ObjectNode row) {
        String unique = name;
        for (int nth = 2; rows.containsKey(unique); nth++) {
            unique = name + " #" + nth;
        }
        rows.put(unique, row);
    }

    private static String name(JsonNode element) {
        var name = new StringJoiner(" ");
        NAMES.stream()
                .filter(member -> element.path(member).isString())
                .findFirst()
                .ifPresent(member -> name.add(element.path(member).asString()));
        if (element.path(STATE).isString()) {
            name.add(element.path(STATE).asString());
        }
        return name.length() > 0 ? name.toString() : steps(element);
    }

    /** A path is named by its way. */
    private static String steps(JsonNode element) {
        var way = new StringJoiner(" ");
        for (JsonNode step : element.path(PATH)) {
            way.add(step.path("from").asString("") + "="
                    + step.path("fromState").asString(""));
            way.add(step.path("rule").asString(""));
            way.add(step.path("to").asString("") + "=" + step.path("toState").asString(""));
        }
        return way.toString();
    }

    private static ObjectNode scalars(JsonNode element) {
        ObjectNode scalars = JsonNodeFactory.instance.objectNode();
        element.forEachEntry((name, value) -> {
            if (!(element.has("ref") && TOLD_ELSEWHERE.contains(name))) {
                flat(name, value, scalars);
            }
        });
        if (!element.has("ref") && element.path(PATH).isArray()) {
            scalars.put(PATH, steps(element));
        }
        return scalars;
    }

    /** Paths are left out: they tell why, and what differs in them shows in a likelihood. */
    private static void flat(String name, JsonNode value, ObjectNode into) {
        if (name.equals(SNAPSHOT) || name.equals(PATH) || name.endsWith("." + PATH)) {
            return;
        }
        if (value.isObject()) {
            value.forEachEntry((inner, within) -> flat(name + "." + inner, within, into));
        } else if (isList(value)) {
            ArrayNode list = into.putArray(name);
            value.forEach(one -> list.add(scalars(one)));
        } else {
            into.set(name, value);
        }
    }
}
