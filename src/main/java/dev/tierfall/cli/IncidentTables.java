package dev.tierfall.cli;

import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How incidents are printed. */
final class IncidentTables {

    static final Layout LIST = Layout.of(
            "incidents",
            "",
            Column.of("id"),
            Column.of("status"),
            Column.of("name"),
            Column.of("what fell", "from"),
            Column.of("since"),
            Column.of("declared"),
            Column.of("by", "who"));

    static final Layout SHOW = Layout.of(
                    "paths",
                    "Nothing critical is in reach.",
                    Column.of("likelihood"),
                    Column.of("hops"),
                    Column.of("critical thing", "ref"),
                    Column.of("state"),
                    Column.of("forced"),
                    Column.of("name"),
                    new Column(
                            "proof",
                            way -> way.path("steps").isEmpty()
                                    ? way.path("none")
                                    : way.path("steps")
                                            .get(way.path("steps").size() - 1)
                                            .path("record")))
            .saying(IncidentTables::words);

    static final Layout BOARD = Layout.of(
                    "board",
                    "Nothing is on the board yet.",
                    Column.of("act"),
                    Column.of("standing"),
                    Column.of("owner"),
                    Column.of("when", "at"),
                    Column.of("keeps", "effect", "aloneLost"),
                    Column.of("record", "effect", "source"))
            .splitBy(IncidentTables::cuts)
            .saying(IncidentTables::words);

    static final Layout TELL = Layout.of(
            "tell",
            "Nobody is known who must be told.",
            Column.of("key"),
            Column.of("who", "title"),
            Column.of("due"),
            Column.of("told", "told", "at"),
            Column.of("words"),
            Column.of("why"));

    static final Layout LOG = Layout.of("log", "", Column.of("at"), Column.of("who"), Column.of("what", "sentence"));

    private IncidentTables() {}

    /** The board is an object, whose members come one by one. */
    private static List<JsonNode> cuts(JsonNode member) {
        return member.path("key").asString("").equals("cuts")
                ? member.path("value").valueStream().toList()
                : List.of();
    }

    /** What the server says of all, and who is still to be told. */
    private static List<String> words(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s"
                .formatted(answer.path("id").asString(""), answer.path("name").asString("")));
        lines.add(answer.path("title").asString(""));
        lines.add(answer.path("summary").asString(""));
        lines.add(answer.path("record").path("words").asString(""));
        lines.add(answer.path("board").path("summary").asString(""));
        for (JsonNode party : answer.path("tell")) {
            if (party.path("told").isNull()) {
                lines.add("To be told: %s (%s). %s"
                        .formatted(
                                party.path("title").asString(""),
                                party.path("key").asString(""),
                                party.path("words").asString("")));
            }
        }
        lines.removeIf(String::isBlank);
        return lines;
    }
}
