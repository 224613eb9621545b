package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.cli.show.Printer;
import dev.tierfall.model.Rejected;
import dev.tierfall.trend.Days;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description = {
            "The council's brief: figures with their change, exposure by function, the three decisions that would",
            "help most, what was decided before, undisclosed subcontracts, checklists, accepted risks, coverage.",
            "With --format html, one page to print or to send, that needs nothing else."
        })
final class BriefCommand extends Asking {

    private static final Layout FIGURES = Layout.of(
            "figures",
            "There are no figures.",
            Column.of("figure", "title"),
            Column.of("now", "now", "value"),
            Column.of("of", "now", "of"),
            Column.of("unknown", "now", "unknown"),
            Column.of("before", "before", "value"),
            Column.of("change"));

    private static final Layout FUNCTIONS = part(
            "rows",
            Column.of("function", "name"),
            Column.of("ref"),
            Column.of("tier 1", "direct"),
            Column.of("tier 2 or more", "transitive"),
            Column.of("no known chain", "unexplained"));

    private static final Layout DECISIONS = part(
            "rows",
            Column.of("", "rank"),
            Column.of("decision", "title"),
            Column.of("ways in", "together", "waysIn"),
            Column.of("functions", "together", "functions"),
            Column.of("things", "together", "things"),
            Column.of("takes down", "stops"));

    private static final Layout PROMISES = part(
            "rows",
            Column.of("id"),
            Column.of("decided before", "title"),
            Column.of("status"),
            Column.of("owner"),
            Column.of("due"),
            Column.of("acts open", "open"));

    private static final Layout BEARING = part(
            "rows",
            Column.of("by"),
            Column.of("ref"),
            Column.of("name"),
            Column.of("with takeover", "takeover"),
            Column.of("with outage", "outage"),
            Column.of("of"));

    private static final Layout LINKS = part(
            "rows",
            Column.of("subcontract", "ref"),
            Column.of("sub"),
            Column.of("prime"),
            Column.of("tier"),
            Column.of("notified"),
            Column.of("approved"));

    private static final Layout TEXTS = part(
            "rows",
            Column.of("text", "name"),
            Column.of("met"),
            Column.of("not met", "notMet"),
            Column.of("unknown"),
            Column.of("not answered", "notAnswered"));

    private static final Layout LEFT = part(
            "rows",
            Column.of("check", "finding", "check"),
            Column.of("subject", "finding", "subject"),
            Column.of("standing", "finding", "standing"),
            Column.of("until", "finding", "until"),
            Column.of("reason", "finding", "reason"));

    private static final Layout KNOWN = part("rows", Column.of("what is missing or known", "text"));

    private static final Layout MOVED =
            part("moved", Column.of("figure"), Column.of("effect"), Column.of("change", "words"), Column.of("record"));

    @Option(names = "--as-of", paramLabel = "DATE", description = "What is true on this day. Default: today")
    private @Nullable String asOf;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "The day to compare with. Default: the council's last meeting on the map, else 90 days before")
    private @Nullable String since;

    @Option(names = "--what-if", paramLabel = "NAME", description = "As if this saved what-if were true.")
    private @Nullable String whatIf;

    @Mixin
    private Cost cost;

    private static Layout part(String member, Column... columns) {
        return new Layout(
                member,
                List::of,
                List.of(columns),
                part -> List.of(part.path("title").asString("")),
                "");
    }

    @Override
    boolean prints(Format wanted) {
        return wanted.isUsual() || wanted == Format.html;
    }

    @Override
    void check() {
        Given.given("--as-of", asOf, "2026-03-31");
        Given.given("--since", since, "2026-03-31");
        if (Days.day("--since", since) != null && since != null && since.equals(asOf)) {
            throw new Rejected("--since is the day of --as-of", "name an earlier day to compare with");
        }
        cost.check();
    }

    @Override
    int ask(Door door) {
        var query = cost.on(new Query()
                .with("as-of", asOf)
                .with("since", since)
                .with("what-if", whatIf)
                .with("checks", "run"));
        try (var answer = door.get("/brief", query)) {
            JsonNode brief = answer.json();
            switch (format) {
                case json -> out().println(brief);
                case html -> out().print(BriefHtml.of(brief));
                case csv -> printer().print(brief, FIGURES);
                default -> tables(printer(), brief);
            }
            out().flush();
        }
        return Stopped.DONE;
    }

    private static void tables(Printer printer, JsonNode brief) {
        printer.print(brief, FIGURES);
        table(printer, brief, "decisions", DECISIONS);
        table(printer, brief, "functions", FUNCTIONS);
        table(printer, brief, "promises", PROMISES);
        table(printer, brief, "changes", MOVED);
        table(printer, brief, "concentration", BEARING);
        table(printer, brief, "undisclosed", LINKS);
        table(printer, brief, "completeness", TEXTS);
        table(printer, brief, "left", LEFT);
        table(printer, brief, "coverage", KNOWN);
    }

    private static void table(Printer printer, JsonNode brief, String part, Layout layout) {
        printer.out().println();
        printer.print(brief.path(part), layout);
    }
}
