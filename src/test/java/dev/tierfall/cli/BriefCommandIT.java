package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.check.record.Recorder;
import dev.tierfall.store.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The council's secretary, who has a terminal, a printer and a mail to write. */
class BriefCommandIT {

    private static final RunningServer SERVER = RunningServer.get();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        MovedClock.get().to("2026-11-23");
        SERVER.showing(Path.of("import/samples/example"));
        assertThat(SERVER.bean(Recorder.class).record()).isTrue();
    }

    @AfterAll
    static void clear() {
        SERVER.emptied().today();
        SERVER.bean(Records.class)
                .write("MATCH (f:Finding|FindingAct|FindingRecord) DELETE f RETURN count(*) AS gone", Map.of());
    }

    @Test
    void printsEachPartUnderItsSentence() {
        Asked asked = ask("brief");
        JsonNode brief = json();

        assertThat(asked.err()).isEmpty();
        assertThat(asked.status()).isZero();
        assertThat(asked.out()).startsWith(brief.get("title").asString() + "\n");
        for (String part : List.of("decisions", "functions", "promises", "changes", "concentration", "undisclosed")) {
            assertThat(asked.out())
                    .contains("\n\n" + brief.get(part).get("title").asString() + "\n");
        }
        assertThat(asked.out())
                .contains(brief.at("/decisions/rows/0/title").asString().substring(0, 50));
    }

    @Test
    void givesJsonAndTheFiguresAsCsv() {
        assertThat(JSON.readTree(ask("brief", "--format", "json").out())).isEqualTo(json());
        assertThat(ask("brief", "--format", "csv").out().lines().toList())
                .hasSize(6)
                .first()
                .isEqualTo("figure,now,of,unknown,before,change");
    }

    /** One file that asks for nothing and holds no name that could do something. */
    @Test
    void writesAPageThatNeedsNothingElse() throws IOException {
        String page = ask("brief", "--format", "html").out();
        JsonNode brief = json();

        Files.createDirectories(Path.of("target/screenshots"));
        Files.writeString(Path.of("target/screenshots/brief.html"), page);
        assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(page).doesNotContain("http:", "https:", "src=", "href=", "<script", "url(");
        for (String part : List.of("decisions", "functions", "completeness", "left", "coverage")) {
            assertThat(page)
                    .contains("<p>" + escaped(brief.get(part).get("title").asString()) + "</p>");
        }
        brief.at("/decisions/rows")
                .forEach(row ->
                        assertThat(page).contains(escaped(row.get("title").asString())));
    }

    @Test
    void showsHostileNamesAsTheyAreWritten() {
        SERVER.showing(Path.of("src/test/resources/hostile"));
        try {
            assertThat(ask("brief", "--format", "html", "--since", "2026-01-01").out())
                    .doesNotContain("<img", "<script", "<svg onload");
        } finally {
            SERVER.showing(Path.of("import/samples/example"));
            assertThat(SERVER.bean(Recorder.class).record()).isTrue();
        }
    }

    @Test
    void refusesWhatItCantRead() {
        assertThat(ask("brief", "--since", "soon").err())
                .isEqualTo("--since 'soon' is no date\n  mend: write it as 2026-03-31\n");
        assertThat(ask("brief", "--format", "sarif").err())
                .isEqualTo("--format sarif is for checks\n  mend: choose table, json or csv\n");
        assertThat(ask("tiers", "--format", "html").err())
                .isEqualTo("--format html is for the brief and dossiers\n  mend: choose table, json or csv\n");
    }

    private static JsonNode json() {
        return JSON.readTree(SERVER.program().get("/api/v1/brief?checks=run").body());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Asked ask(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--server", SERVER.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
