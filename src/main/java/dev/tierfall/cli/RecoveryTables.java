package dev.tierfall.cli;

import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.cli.show.Printer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A recovery as tables: critical functions, critical things, the order, and the backups. */
final class RecoveryTables {

    static final Layout FUNCTIONS = Layout.of(
                    "functions",
                    "No critical function falls.",
                    Column.of("verdict"),
                    new Column("stops after", row -> hours(row.path("stops"))),
                    new Column("down", row -> hours(row.path("down"))),
                    Column.of("tolerance"),
                    new Column("late", row -> hours(row.path("late"))),
                    new Column("loss", row -> range(row.path("loss"))),
                    Column.of("impact"),
                    Column.of("ref"),
                    Column.of("name"),
                    new Column("values missing", RecoveryTables::missing))
            .saying(answer -> List.of(text(answer, "title"), text(answer, "summary")));

    private static final Layout THINGS = Layout.of(
                    "things",
                    "No critical system or data set falls.",
                    new Column("back after", row -> hours(row.path("back"))),
                    Column.of("ref"),
                    Column.of("states"),
                    Column.of("backups", "rests", "backups"),
                    new Column("values missing", RecoveryTables::missing),
                    Column.of("name"))
            .saying(answer -> List.of("Critical systems and data sets"));

    private static final Layout ORDER = Layout.of(
                    "order",
                    "Nothing has to be brought back.",
                    Column.of("wave"),
                    Column.of("hours"),
                    new Column("back after", row -> hours(row.path("back"))),
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
                    Column.of("tested", "testedOn"),
                    Column.of("days ago", "testedDaysAgo"),
                    Column.of("words"))
            .saying(answer -> List.of("Backups"));

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

    /** As {@code 31 h}, {@code 31+ h} where that is the least, {@code 3-8 h}. */
    static JsonNode hours(JsonNode range) {
        JsonNode number = range(range);
        return number.isMissingNode() ? number : JsonNodeFactory.instance.stringNode(number.asString() + " h");
    }

    private static JsonNode range(JsonNode range) {
        JsonNode least = range.path("atLeast");
        JsonNode most = range.path("atMost");
        if (least.isMissingNode()) {
            return JsonNodeFactory.instance.missingNode();
        }
        String first = Column.number(least.asDouble());
        String shown = most.isNull()
                ? first + "+"
                : most.asDouble() == least.asDouble() ? first : first + "-" + Column.number(most.asDouble());
        return JsonNodeFactory.instance.stringNode(shown);
    }
}
