package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.SourceDetail.Import;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ours is the map, and others tell more of the same things: an import tells what people then see otherwise, whoever
 * said it before, and so do the look before it, the one that takes it back, and the source's page.
 */
class SeenChangesIT {

    private Store store = SharedNeo4j.empty();

    @BeforeEach
    void begin() {
        store = SharedNeo4j.empty();
        run("main", january(), false);
    }

    private static Rows january() {
        return new Rows()
                .file("vendors", "id,name,country", "a,Alpha,DE", "b,Beta,DE")
                .file("accounts", "id,holder,mfa", "acc,vendor:b,none")
                .file("grants", "principal,system,level", "account:acc,s,write");
    }

    @Test
    void tellsThatAnotherSourceChangesWhatIsShown() {
        Rows rows = new Rows().file("accounts", "id,mfa", "acc,app");
        Change change = new Change("account:acc", "mfa", "none", "app");

        assertCounts(run("mfa", rows, true), 0, 0, change);
        assertCounts(run("mfa", rows, false), 0, 0, change);
        assertThat(store.imports().source("mfa").changes()).containsExactly(change);
        assertThat(last("mfa")).isEqualTo(List.of(0L, 1L, 0L));
        assertThat(store.imports().source("mfa").source().facts()).isEqualTo(1);

        Change back = new Change("account:acc", "mfa", "app", "none");
        assertCounts(store.imports().undo("mfa", "ann"), 0, 0, back);
        assertThat(store.imports().source("mfa").changes()).containsExactly(back);
        assertThat(store.imports().source("mfa").source().facts()).isZero();
    }

    @Test
    void countsOnlyWhatIsNewOrGoneOnTheMap() {
        Rows rows = new Rows()
                .file("vendors", "id,name,country", "b,Beta Ltd,US", "c,Gamma,")
                .file("grants", "principal,system,level", "account:acc,s,write");
        var changes = new Change[] {
            new Change("vendor:b", "name", "Beta", "Beta Ltd"), new Change("vendor:b", "country", "DE", "US")
        };

        assertCounts(run("other", rows, true), 1, 0, changes);
        assertCounts(run("other", rows, false), 1, 0, changes);
        assertThat(store.imports().source("other").changes()).containsExactly(changes);

        ImportReport removed = store.imports().remove("other", "ann");
        assertCounts(
                removed,
                0,
                1,
                new Change("vendor:b", "name", "Beta Ltd", "Beta"),
                new Change("vendor:b", "country", "US", "DE"));
        assertThat(store.imports().source("other").changes()).isEqualTo(removed.changes());
        assertThat(last("other")).isEqualTo(List.of(0L, 1L, 1L));
    }

    @Test
    void tellsHowMuchOfItNobodySees() {
        store.imports().edit("bob", new Rows().file("vendors", "id,name", "b,Edited"));
        Rows rows = new Rows().file("vendors", "id,name,country", "b,Beta Ltd,DE");

        ImportReport dry = run("other", rows, true);
        ImportReport report = run("other", rows, false);

        assertCounts(report, 0, 0);
        assertThat(report.hidden()).as("the name; the country is shown already").isEqualTo(1);
        assertThat(dry.hidden()).isEqualTo(1);
        assertThat(run("other", rows, false).hidden()).as("said before").isZero();
        assertCounts(
                store.imports().withdraw("vendor:b", "bob"),
                0,
                0,
                new Change("vendor:b", "name", "Edited", "Beta Ltd"));
    }

    @Test
    void tellsThatTheExampleGoes() {
        store = SharedNeo4j.empty();
        store.imports().loadExample(january());
        Rows rows = new Rows().file("vendors", "id,name", "b,Beta", "ours,Ours");
        Change change = new Change("vendor:b", "country", "DE", "");

        for (boolean dryRun : new boolean[] {true, false}) {
            ImportReport report = run("ours", rows, dryRun);
            assertThat(report.example()).isEqualTo(4);
            assertCounts(report, 1, 3, change);
        }
        assertThat(store.imports().source("ours").changes()).containsExactly(change);
        assertThat(last("ours")).isEqualTo(List.of(1L, 1L, 3L));
        assertThat(store.imports().source("ours").source().facts()).isEqualTo(2);
        assertThat(run("ours", rows, true).example()).isZero();
    }

    private static void assertCounts(ImportReport report, long added, long removed, Change... changes) {
        assertThat(report.changes()).containsExactly(changes);
        assertThat(report.changed()).isEqualTo(changes.length > 0 ? 1 : 0);
        assertThat(report.added()).isEqualTo(added);
        assertThat(report.removed()).isEqualTo(removed);
    }

    private List<Long> last(String source) {
        Import last = store.imports().source(source).imports().getFirst();
        return List.of(last.added(), last.changed(), last.removed());
    }

    private ImportReport run(String source, Rows rows, boolean dryRun) {
        return store.imports().run(new ImportOrder(source, "ann", dryRun, rows), Progress.NONE);
    }
}
