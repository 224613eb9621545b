package dev.tierfall.cli;

import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.cli.show.Printer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A recovery as tables: critical functions, critical things, the order, and the backups. */
final class RecoveryTables {

    private static final Layout FUNCTIONS = Layout.of(
                    "functions",
                    "No critical function falls.",
                    Column.of("verdict"),
                    new Column("stops after", row -> hours(row, "stops")),
                    new Column("down", row -> hours(row, "down")),
                    Column.of("tolerance"),
                    new Column("late", row -> hours(row, "late")),
                    new Column("loss", row -> range(row, "loss")),
                    Column.of("impact"),
                    Column.of("ref"),
                    Column.of("name"),
                    new Column("values missing", RecoveryTables::missing))
            .saying(answer -> List.of(text(answer, "title"), text(answer, "summary")));

    private static final Layout THINGS = Layout.of(
                    "things",
                    "No critical system or data set falls.",
                    new Column("back after", row -> hours(row, "back")),
                    Column.of("ref"),
                    Column.of("states"),
                    Column.of("backups", "rests", "backups"),
                    new Column("values missing", RecoveryTables::missing),
                    Column.of("name"))
            .saying(answer -> List.of("Critical systems and data sets"));

    private static final Layout ORDER = Layout.of(
                    "order",
                    "Nothing has to come back.",
                    Column.of("wave"),
                    Column.of("hours"),
                    new Column("back after", row -> hours(row, "back")),
                    Column.of("circle"),
                    Column.of("ref"),
                    Column.of("waits for", "waitsFor"))
            .saying(answer -> List.of("Order of recovery"));

    private static final Layout BACKUPS = Layout.of(
                    "backups",
                    "No backup is known.",
                    Column.of("falls"),
                    Column.of("ref"),
                    Column.of("protects"),
                    Column.of("isolated"),
                    Column.of("elsewhere", "offsite"),
                    Column.of("tested", "testedOn"),
                    Column.of("days ago", "testedDaysAgo"),
                    new Column("states", row -> states(row.path("states"))))
            .saying(answer -> List.of("Backups"));

    /** The functions for a spreadsheet, in which a number is a number. */
    static final Layout NUMBERS = Layout.of(
            "functions",
            "",
            Column.of("ref"),
            Column.of("name"),
            Column.of("verdict"),
            Column.of("stops_at_least", "stops", "atLeast"),
            Column.of("stops_at_most", "stops", "atMost"),
            Column.of("down_at_least", "down", "atLeast"),
            Column.of("down_at_most", "down", "atMost"),
            Column.of("tolerance"),
            Column.of("late_at_least", "late", "atLeast"),
            Column.of("late_at_most", "late", "atMost"),
            Column.of("loss_at_least", "loss", "atLeast"),
            Column.of("loss_at_most", "loss", "atMost"),
            Column.of("impact"),
            Column.of("values_needed", "rests", "values", "needed"),
            Column.of("values_missing", "rests", "values", "missing"));

    private RecoveryTables() {}

    /** All of them beneath each other. */
    static void print(Printer printer, JsonNode recovery) {
        for (Layout layout : List.of(FUNCTIONS, THINGS, ORDER, BACKUPS)) {
            printer.out().println();
            printer.print(recovery, layout);
        }
    }

    private static String text(JsonNode answer, String member) {
        return answer.path(member).asString("");
    }

    private static JsonNode missing(JsonNode row) {
        JsonNode values = row.path("rests").path("values");
        return JsonNodeFactory.instance.stringNode("%s of %s"
                .formatted(
                        values.path("missing").asString("0"),
                        values.path("needed").asString("0")));
    }

    private static JsonNode states(JsonNode states) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(states.valueStream().map(state -> state.path("state")).toList());
    }

    /** As {@code 31 h}, {@code 31+ h} where that is the least, {@code 3-8 h}; nothing of what never stops. */
    static JsonNode hours(JsonNode row, String member) {
        JsonNode number = range(row, member);
        return number.isMissingNode() || row.path("stops").isNull()
                ? JsonNodeFactory.instance.missingNode()
                : JsonNodeFactory.instance.stringNode(number.asString() + " h");
    }

    private static JsonNode range(JsonNode row, String member) {
        JsonNode least = row.path(member).path("atLeast");
        JsonNode most = row.path(member).path("atMost");
        if (least.isMissingNode()) {
            return least;
        }
        String first = Column.number(least.asDouble());
        String shown = most.isNull()
                ? first + "+"
                : most.asDouble() == least.asDouble() ? first : first + "-" + Column.number(most.asDouble());
        return JsonNodeFactory.instance.stringNode(shown);
    }
}
