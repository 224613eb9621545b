package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "contracts",
        mixinStandardHelpOptions = true,
        description = {
            "What contracts promise and the map contradicts, what is missing and what is due.",
            "Of one contract: the twelve measures, who answers for what, its documents, and what is due."
        })
final class ContractsCommand extends Asking {

    private static final Layout ALL = Layout.of(
            "contracts",
            "No contract with us is in force or a draft.",
            Column.of("contract", "ref"),
            Column.of("status"),
            Column.of("provider", "provider", "name"),
            Column.of("breaches", "verdicts", "breach"),
            Column.of("gaps", "verdicts", "gap"),
            Column.of("not proven", "verdicts", "unproven"),
            Column.of("kept", "verdicts", "kept"),
            Column.of("accepted", "documents", "accepted"),
            Column.of("missing", "documents", "missing"),
            Column.of("expired", "documents", "expired"),
            Column.of("unassigned"),
            Column.of("end"),
            Column.of("says"));

    private static final Layout MEASURES = Layout.of(
            "measures",
            "No measure is known.",
            Column.of("measure", "id"),
            Column.of("bound"),
            Column.of("map shows", "state"),
            Column.of("verdict"),
            Column.of("title"),
            Column.of("clause"),
            Column.of("says"));

    private static final Layout AREAS = Layout.of(
                    "responsibilities", "", Column.of("area"), Column.of("party"), Column.of("record"))
            .saying(answer -> List.of("", "Who answers for what"));

    private static final Layout DOCUMENTS = Layout.of(
                    "documents",
                    "",
                    Column.of("item"),
                    Column.of("status"),
                    Column.of("valid until", "validUntil"),
                    Column.of("owner"),
                    Column.of("document"),
                    Column.of("title"))
            .saying(answer -> List.of("", "Documents"));

    private static final Layout DUE = Layout.of(
                    "due",
                    "Nothing is due.",
                    Column.of("on"),
                    Column.of("days"),
                    Column.of("owner"),
                    Column.of("ref"),
                    Column.of("what", "says"))
            .saying(answer -> List.of("", "Due"));

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Only this contract, as k-halden, and all of it.")
    private @Nullable String id;

    @Option(names = "--vendor", paramLabel = "VENDOR", description = "Only what this vendor provides or works below.")
    private @Nullable String vendor;

    @Option(names = "--due", paramLabel = "DAYS", description = "How far to look for what is due. Default: 90")
    private @Nullable Integer due;

    @Option(names = "--what-if", paramLabel = "NAME", description = "As if this saved what-if were true.")
    private @Nullable String whatIf;

    @Mixin
    private When when;

    @Mixin
    private Cost cost;

    @Override
    void check() {
        when.check();
        cost.check();
        Given.atLeast(0, "--due", due);
    }

    @Override
    int ask(Door door) {
        Query query = cost.on(when.query().with("due", due).with("what-if", whatIf));
        if (id == null) {
            return print(door.get("/contracts", query.with("vendor", vendor)), ALL);
        }
        Answer answer = door.get("/contracts/" + Query.encoded(id), query);
        if (format != Format.table) {
            return print(answer, MEASURES);
        }
        try (answer) {
            JsonNode rest = printer().first(answer.body(), MEASURES);
            printer().print(rest, AREAS);
            printer().print(rest, DOCUMENTS);
            printer().print(rest.path("contract"), DUE);
        }
        return Stopped.DONE;
    }
}
