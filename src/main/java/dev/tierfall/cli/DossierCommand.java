package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "All that is known about a vendor, and the questions that are open.")
final class DossierCommand extends Asking {

    private static final Layout QUESTIONS = Layout.of(
                    "questions",
                    "No question is open.",
                    Column.of("question"),
                    Column.of("asked"),
                    Column.of("column"),
                    Column.of("record"))
            .saying(DossierCommand::words);

    @Parameters(paramLabel = "VENDOR", description = "As vendor:halden-msp, or its id alone.")
    private String vendor = "";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write the whole dossier there; html prints well, xlsx has a sheet a section.")
    private @Nullable Path to;

    @Mixin
    private When when;

    @Override
    boolean prints(Format wanted) {
        return wanted != Format.sarif;
    }

    @Override
    void check() {
        Given.refs(List.of(vendor.contains(":") ? vendor : "vendor:" + vendor));
        when.check();
        if (to != null) {
            Saving.check(to);
            refuseTable();
        } else if (format == Format.xlsx) {
            throw new Rejected("a workbook is no text to print", "write it with --to dossier.xlsx");
        }
    }

    private void refuseTable() {
        if (format == Format.table) {
            throw new Rejected("--format table has no file", "choose html, csv, xlsx or json");
        }
    }

    @Override
    int ask(Door door) {
        String path = "/dossiers/" + Query.encoded(vendor);
        boolean written = format == Format.html || format == Format.csv || format == Format.xlsx;
        Answer answer =
                written ? door.get(path + "/file", when.query().with("as", format)) : door.get(path, when.query());
        if (to != null) {
            Saving.save(answer, to);
            if (!common.quiet) {
                err().println("wrote " + to);
            }
            return Stopped.DONE;
        }
        return written ? copied(answer) : print(answer, QUESTIONS);
    }

    private int copied(Answer asked) {
        try (asked) {
            out().print(new String(asked.body().readAllBytes(), StandardCharsets.UTF_8));
            out().flush();
            return Stopped.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(JsonNode answer) {
        return List.of(answer.path("title").asString(""), answer.path("summary").asString(""));
    }
}
