package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.SourceDetail.Disagreement;
import dev.tierfall.store.SourceDetail.Import;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Procurement and the technicians both keep files about Halden, and somebody edits in the page. */
class SourcesIT {

    private static final Instant JANUARY = Instant.parse("2026-01-15T08:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-15T08:00:00Z");

    private final TestClock clock = new TestClock(JANUARY);
    private Store store = SharedNeo4j.empty(clock);

    @BeforeEach
    void speak() {
        store = SharedNeo4j.empty(clock);
    }

    private static Rows january() {
        return new Rows()
                .file("vendors", "id,name,parent", "halden,Halden,nord", "nord,Nord,", "west,West,")
                .file("accounts", "id,holder,mfa", "svc,vendor:halden,app");
    }

    private static Rows april() {
        return new Rows()
                .file("vendors", "id,name,parent", "halden,Halden,west", "nord,Nord,", "west,West,")
                .file("accounts", "id,holder,mfa", "svc,vendor:halden,none");
    }

    @Test
    void namesEachFieldThatTheLastImportChanged() {
        run("ours", january());
        clock.set(APRIL);
        run("ours", april());

        SourceDetail detail = store.imports().source("ours");

        assertThat(detail.source()).isEqualTo(new SourceSummary("ours", 4, JANUARY, APRIL, "ann"));
        assertThat(detail.imports())
                .containsExactly(
                        new Import(2, "import", "ann", APRIL, 0, 2, 0, null),
                        new Import(1, "import", "ann", JANUARY, 4, 0, 0, null));
        assertThat(detail.changes())
                .containsExactly(
                        new Change("account:svc", "mfa", "app", "none"),
                        new Change("vendor:halden", "parent", "vendor:nord", "vendor:west"));
        assertThat(store.maps().generationAt(JANUARY)).isEqualTo(1);
        assertThat(store.maps().generationAt(JANUARY.minusSeconds(1))).isZero();
        assertThat(store.maps().generationAt(APRIL.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void listsWhereSourcesDisagreeAndWhichIsShown() {
        run("ours", january());
        run("theirs", new Rows().file("vendors", "id,name,country", "halden,Halden MSP,DE"));

        assertThat(store.imports().source("ours").disagreements())
                .containsExactly(new Disagreement(
                        "vendor:halden",
                        "name",
                        "Halden",
                        "vendors.csv:2",
                        "theirs",
                        "Halden MSP",
                        "vendors.csv:2",
                        false));
        assertThat(name()).isEqualTo("Halden MSP");

        store.imports().undo("theirs", "ann");
        assertThat(name()).isEqualTo("Halden");
        assertThat(store.imports().source("ours").disagreements()).isEmpty();
    }

    @Test
    void givesWayToANewerWordAfterAnUndo() {
        run("ours", january());
        run("theirs", new Rows().file("vendors", "id,name", "halden,Theirs"));
        run("ours", new Rows().file("vendors", "id,name", "halden,Newest"));
        assertThat(name()).isEqualTo("Newest");

        store.imports().undo("ours", "ann");

        assertThat(name()).as("January's word is older than theirs").isEqualTo("Theirs");
        assertThat(store.imports().source("ours").imports().getFirst())
                .isEqualTo(new Import(4, "undo", "ann", clock.instant(), 3, 1, 0, 3L));
    }

    @Test
    void letsAnEditWinUntilItIsWithdrawn() {
        run("ours", january());
        store.imports().edit("bob", new Rows().file("vendors", "id,name", "halden,Edited"));
        run("ours", new Rows().file("vendors", "id,name", "halden,Newer"));
        assertThat(name()).isEqualTo("Edited");

        store.imports().withdraw("vendor:halden", "bob");

        assertThat(name()).isEqualTo("Newer");
        assertThatThrownBy(() -> store.imports().withdraw("vendor:halden", "bob"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("there is no edit of vendor:halden");
    }

    @Test
    void keepsAThingThatIsStillNamedAsAStub() {
        run("ours", january());
        run("theirs", new Rows().file("systems", "id,operator", "erp,vendor:nord"));

        store.imports().remove("ours", "ann");
        assertThat(labels("vendor:nord")).contains("Stub");
        assertThat(store.maps().now(MapLines::of)).noneMatch(line -> line.contains("vendor:west"));

        store.imports().undo("ours", "ann");
        assertThat(labels("vendor:nord")).doesNotContain("Stub");
        store.imports().remove("theirs", "ann");
        store.imports().remove("ours", "ann");
        assertThat(store.maps().now(MapLines::of)).isEmpty();
    }

    @Test
    void showsTheExampleUntilSomebodyImports() {
        assertThat(store.imports().loadExample(january())).isPresent();
        assertThat(store.imports().loadExample(january())).isEmpty();
        store.imports().edit("bob", new Rows().file("vendors", "id,name", "halden,Edited"));
        assertThat(name()).isEqualTo("Edited");

        ImportReport report = run("ours", new Rows().file("systems", "id,operator", "erp,vendor:halden"));

        assertThat(report.example()).as("so much the example said").isEqualTo(4);
        assertThat(report.removed()).as("Halden stays, as edited").isEqualTo(3);
        assertThat(report.changes()).containsExactly(new Change("vendor:halden", "parent", "vendor:nord", ""));
        assertThat(store.imports().sources()).extracting(SourceSummary::name).containsExactly("edit", "ours");
        assertThat(store.maps().now(MapLines::of)).noneMatch(line -> line.contains("source=example"));
    }

    @Test
    void tellsAllThatWasEverSaidOfAThing() {
        run("ours", january());
        clock.set(APRIL);
        run("ours", april());

        List<DatedStatement> history = store.imports().history("account:svc");

        assertThat(history).extracting(said -> said.values().get("mfa")).containsExactly("none", "app");
        assertThat(history).extracting(DatedStatement::from).containsExactly(APRIL, JANUARY);
        assertThat(history).extracting(DatedStatement::until).containsExactly(null, APRIL);
        assertThat(store.imports().history("vendor:ghost")).isEmpty();
    }

    @Test
    void refusesWhatNamesNoSource() {
        run("ours", january());

        assertThatThrownBy(() -> store.imports().undo("oars", "ann"))
                .hasMessage("there is no source 'oars'\n  mend: name one of ours");
        assertThatThrownBy(() -> run("edit", january()))
                .hasMessage("the source name 'edit' is kept for the program's own use\n"
                        + "  mend: choose another name with --source");
        store.imports().undo("ours", "ann");
        assertThatThrownBy(() -> store.imports().undo("ours", "ann"))
                .hasMessageContaining("has no import that is not taken back already");
    }

    private ImportReport run(String source, Rows rows) {
        return store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE);
    }

    private String name() {
        return one("MATCH (v:Thing {ref: 'vendor:halden'}) RETURN v.name AS answer");
    }

    private String labels(String ref) {
        return one("MATCH (t:Thing {ref: '%s'}) RETURN labels(t) AS answer".formatted(ref));
    }

    private String one(String cypher) {
        return store.maps().now(view -> {
            var answer = new StringBuilder();
            view.each(cypher, Map.of(), row -> answer.append(row.get("answer")));
            return answer.toString();
        });
    }
}
