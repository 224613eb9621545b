package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.model.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the checks: what CISA asks of the map, what was found, and how much of it is known.",
            "Ends with status 1 where something was found that is as bad as --fail-on says.",
            "What is waived or accepted on the day is listed with the rest, and does not count for --fail-on."
        })
final class CheckCommand extends Asking {

    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    private static final Layout LAYOUT = Layout.of(
                    "checks",
                    "There is no check.",
                    Column.of("check", "id"),
                    Column.of("severity"),
                    Column.of("result"),
                    Column.of("subject", "finding", "subject"),
                    Column.of("vendor", "finding", "vendor"),
                    Column.of("detail", "finding", "detail"),
                    Column.of("counted"),
                    Column.of("unknown"),
                    Column.of("title"),
                    Column.of("witnesses", "finding", "witnesses"),
                    Column.of("standing", "finding", "standing", "standing"),
                    Column.of("since", "finding", "standing", "since"),
                    Column.of("owner", "finding", "standing", "owner"),
                    Column.of("due", "finding", "standing", "due"),
                    Column.of("until", "finding", "standing", "until"))
            .splitBy(CheckCommand::rows);

    private static final Layout ROWS = Layout.of(
            "requirements",
            "The framework has no rows.",
            Column.of("row", "id"),
            Column.of("result"),
            Column.of("title"),
            Column.of("why"));

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Only these checks, as TF-01, or rows of --framework. Default: all")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with 1 on a finding that is low, medium, high or critical, or worse.")
    private @Nullable String failOn;

    @Option(names = "--cypher", description = "Print how one check is written, to paste into Neo4j Browser.")
    private boolean cypher;

    @Option(
            names = "--framework",
            paramLabel = "NAME",
            description = "Answer a text row by row, as risk-considerations or dora-28-30: met, not met, unknown.")
    private @Nullable String framework;

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
        if (failOn != null && !SEVERITIES.contains(failOn.toLowerCase(Locale.ROOT))) {
            throw new Rejected(
                    "--fail-on '%s' is no severity".formatted(failOn), "choose " + String.join(", ", SEVERITIES));
        }
        if (framework != null && (cypher || failOn != null || format == Format.sarif)) {
            throw new Rejected(
                    "--framework answers rows of a text, not checks", "leave out --fail-on, --cypher and sarif");
        }
        if (cypher && ids.size() != 1) {
            throw new Rejected("--cypher prints one check", "name it, as TF-01");
        }
    }

    @Override
    boolean prints(Format wanted) {
        return true;
    }

    @Override
    int ask(Door door) {
        if (cypher) {
            try (Answer answer = door.get("/checks/" + Query.encoded(ids.getFirst()), new Query())) {
                out().print(answer.json().path("cypher").asString());
                out().flush();
            }
            return Stopped.DONE;
        }
        if (framework != null) {
            Query rows = cost.on(when.query().withAll("row", ids).with("what-if", whatIf));
            return print(door.get("/frameworks/" + Query.encoded(framework), rows), ROWS);
        }
        try (Answer answer = door.get("/checks", query())) {
            JsonNode found = answer.json();
            print(found);
            return failOn == null ? Stopped.DONE : judged(found, failOn.toLowerCase(Locale.ROOT));
        }
    }

    private Query query() {
        return cost.on(when.query().withAll("id", ids).with("what-if", whatIf));
    }

    private void print(JsonNode found) {
        switch (format) {
            case json -> out().println(found);
            case sarif -> out().println(Sarif.of(found));
            default -> printer().print(found, LAYOUT);
        }
        out().flush();
    }

    /** Whether anything is as bad as asked; what somebody accepts does not count, and is said to standard error. */
    private int judged(JsonNode found, String least) {
        int open = 0;
        int apart = 0;
        for (JsonNode check : found.path("checks")) {
            for (JsonNode finding : check.path("findings")) {
                if (SEVERITIES.indexOf(finding.path("severity").asString()) < SEVERITIES.indexOf(least)) {
                    continue;
                }
                boolean accepted = !finding.path("standing")
                        .path("standing")
                        .asString("open")
                        .equals("open");
                apart += accepted ? 1 : 0;
                open += accepted ? 0 : 1;
            }
        }
        if (apart > 0) {
            String findings = apart == 1 ? "1 finding is" : apart + " findings are";
            err().println("%s waived or accepted, and not counted for --fail-on %s".formatted(findings, least));
        }
        return open > 0 ? Stopped.FINDINGS : Stopped.DONE;
    }

    /** A row for each finding; one for a check that found nothing. */
    private static List<JsonNode> rows(JsonNode check) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode finding : check.path("findings")) {
            ObjectNode row = (ObjectNode) check.deepCopy();
            rows.add(row.put("severity", finding.path("severity").asString()).set("finding", finding));
        }
        return rows.isEmpty() ? List.of(check) : rows;
    }
}
