package dev.tierfall.cli;

import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Comparisons and saved what-ifs, as a person reads them. */
final class CompareWords {

    private static final int CHANGES = 10;
    private static final Set<String> NAMES =
            Set.of("target", "targetState", "ref", "state", "subcontract", "vendor", "id", "path");

    static final Layout LAYOUT = Layout.of(
                    "difference",
                    "No row of the answer changes.",
                    Column.of("change"),
                    Column.of("target"),
                    Column.of("ref"),
                    Column.of("state"),
                    Column.of("before"),
                    Column.of("after"))
            .splitBy(CompareWords::rows)
            .saying(CompareWords::heading);

    static final Layout LIST = Layout.of(
                    "what-ifs",
                    "Nothing is saved.",
                    Column.of("name"),
                    Column.of("words"),
                    Column.of("why"),
                    Column.of("who"),
                    Column.of("at"),
                    Column.of("trouble"))
            .splitBy(CompareWords::saved);

    static final Layout SAVED = Layout.of(
                    "changed",
                    "It changes nothing on this map.",
                    Column.of("act"),
                    Column.of("subject"),
                    Column.of("field"),
                    Column.of("from"),
                    Column.of("to"))
            .saying(answer -> List.of("%s is saved: %s"
                    .formatted(
                            answer.path("name").asString(""),
                            answer.path("words").asString(""))));

    private CompareWords() {}

    private static List<JsonNode> saved(JsonNode row) {
        JsonNode first = row.path("troubles").path(0);
        String trouble = first.path("message").asString("");
        return List.of(((ObjectNode) row).put("trouble", trouble.isEmpty() ? "fits" : trouble));
    }

    /** One kind of difference, gone, new or changed, with all its rows. */
    private static List<JsonNode> rows(JsonNode kind) {
        List<JsonNode> rows = new ArrayList<>();
        String change = kind.path("key").asString("");
        for (JsonNode row : kind.path("value")) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode().put("change", change);
            if (row.has("target")) {
                shown.set("target", Steps.fallen(row, "target", "targetState"));
            }
            shown.set("ref", first(row, "ref", "subcontract", "vendor", "id", "path"));
            shown.set("state", row.path("state"));
            shown.put("before", change.equals("new") ? "" : figures(change.equals("gone") ? row : row.path("before")));
            shown.put("after", change.equals("gone") ? "" : figures(change.equals("new") ? row : row.path("after")));
            rows.add(shown);
        }
        return rows;
    }

    private static JsonNode first(JsonNode row, String... names) {
        for (String name : names) {
            if (row.has(name)) {
                return row.get(name);
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    /** What a row says, the likelihood alone where it has one and nothing else is other. */
    private static String figures(JsonNode row) {
        var figures = new StringJoiner(", ");
        boolean likely = row.has("likelihood");
        row.forEachEntry((name, value) -> {
            if (!NAMES.contains(name) && !(likely && name.equals("likelihoodKnown"))) {
                figures.add(name + " " + shown(value));
            }
        });
        return figures.toString();
    }

    private static String shown(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value.asDouble());
        }
        return value.isNull() ? "-" : value.isBoolean() ? value.asBoolean() ? "yes" : "no" : value.asString("");
    }

    private static List<String> heading(JsonNode answer) {
        var lines = new ArrayList<String>();
        for (String sentence : List.of("title", "summary")) {
            if (!answer.path(sentence).asString("").isEmpty()) {
                lines.add(answer.path(sentence).asString(""));
            }
        }
        JsonNode changed = answer.path("whatIf").path("changed");
        changed.valueStream().limit(CHANGES).forEach(change -> lines.add("  " + line(change)));
        long more =
                changed.size() - CHANGES + answer.path("whatIf").path("more").asLong(0);
        if (more > 0) {
            lines.add("  and %,d more".formatted(more));
        }
        return lines;
    }

    private static String line(JsonNode change) {
        String subject = change.path("subject").asString("");
        String field = change.path("field").asString("");
        return field.isEmpty()
                ? change.path("act").asString("") + " " + subject
                : "%s %s: %s → %s"
                        .formatted(
                                subject,
                                field,
                                known(change.path("from").asString("")),
                                known(change.path("to").asString("")));
    }

    private static String known(String value) {
        return value.isEmpty() ? "unknown" : value;
    }
}
