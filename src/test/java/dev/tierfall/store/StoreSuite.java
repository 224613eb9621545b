package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.store.ImportReport.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Halden runs our ERP with an account; then a file says otherwise. The same suite runs on the embedded Neo4j, on a
 * server in a process of its own and, where there is Docker, in a container.
 */
abstract class StoreSuite {

    private final Store store = empty();

    /** A store with nothing in it, on the Neo4j at hand. */
    abstract Store empty();

    private static Rows january() {
        return new Rows()
                .file("vendors", "id,name,aliases,x_desk", "halden,Halden MSP,HMS;Halden,7")
                .file("systems", "id,name,operator,critical", "erp,ERP,vendor:halden,true")
                .file("accounts", "id,holder,mfa,last_used", "svc,vendor:halden,none,2026-01-31")
                .file("grants", "principal,system,level", "account:svc,erp,admin", "account:gone,erp,read");
    }

    Store store() {
        return store;
    }

    @Test
    void makesTypedThingsAndRelationshipsThatProveThemselves() {
        ImportReport report = run("ours", january(), false);

        assertThat(report).isEqualTo(new ImportReport("ours", 1, 5, 0, 0, List.of(), 0, 0, 0, List.of("account:gone")));
        assertThat(ask("MATCH (a:Account {ref: 'account:svc'}) RETURN a.last_used AS used, a.record AS record"))
                .isEqualTo("[{used=2026-01-31, record=accounts.csv:2}]");
        assertThat(ask("MATCH (v:Vendor) RETURN v.aliases AS aliases, v.x_desk AS desk, v.ref AS ref"))
                .isEqualTo("[{aliases=[HMS, Halden], desk=7, ref=vendor:halden}]");
        assertThat(ask("MATCH (:Vendor)-[r:OPERATES]->(s:System) RETURN s.critical AS critical, r.record AS record"))
                .isEqualTo("[{critical=true, record=systems.csv:2}]");
        assertThat(ask("MATCH (a:Account)-[r:HAS_ACCESS]->(:System) RETURN a.id AS id, r.level AS level,"
                        + " r.record AS record, a:Stub AS stub ORDER BY id"))
                .isEqualTo("[{id=gone, level=read, record=grants.csv:3, stub=true},"
                        + " {id=svc, level=admin, record=grants.csv:2, stub=false}]");
    }

    @Test
    void saysFieldByFieldWhatChanged() {
        run("ours", january(), false);
        var april = january().file("vendors", "id,name", "new,Newcomer").file("accounts", "id,mfa", "x,app");

        ImportReport dry = run("ours", april, true);
        ImportReport report = run("ours", april, false);

        assertThat(dry.added()).isEqualTo(2);
        assertThat(dry.generation()).isEqualTo(1);
        assertThat(report.generation()).isEqualTo(2);
        assertThat(report.added()).isEqualTo(2);
        ImportReport back = run(
                "ours",
                new Rows()
                        .file("vendors", "id,name", "halden,Halden Group")
                        .file("accounts", "id,holder,mfa", "svc,vendor:halden,app"),
                false);
        assertThat(back.changes())
                .contains(
                        new Change("vendor:halden", "name", "Halden MSP", "Halden Group"),
                        new Change("account:svc", "mfa", "none", "app"),
                        new Change("account:svc", "last_used", "2026-01-31", ""));
        assertThat(ask("MATCH (t:Thing) RETURN t.ref AS ref ORDER BY ref"))
                .isEqualTo("[{ref=account:svc}, {ref=vendor:halden}]");
    }

    @Test
    void makesNoGenerationOfAnUnchangedImport() {
        run("ours", january(), false);
        MapDigest before = store.digest();

        ImportReport again = run("ours", january(), false);

        assertThat(again.generation()).isEqualTo(1);
        assertThat(store.digest()).isEqualTo(before);
    }

    @Test
    void answersAsTheMapStoodThen() {
        run("ours", january(), false);
        run("ours", new Rows().file("vendors", "id,name", "other,Other"), false);
        run("more", new Rows().file("vendors", "id,name", "third,Third"), false);

        String things = "MATCH (t:Thing) RETURN t.ref AS ref ORDER BY ref";
        assertThat(ask(1, things))
                .isEqualTo("[{ref=account:gone}, {ref=account:svc}, {ref=system:erp}, {ref=vendor:halden}]");
        assertThat(ask(2, things)).isEqualTo("[{ref=vendor:other}]");
        assertThat(ask(0, things)).isEqualTo("[]");
        assertThat(ask(things)).isEqualTo("[{ref=vendor:other}, {ref=vendor:third}]");
    }

    @Test
    void undoesAlsoAfterOthersHaveSpoken() {
        run("ours", january(), false);
        MapDigest before = store.digest();
        run("ours", new Rows().file("vendors", "id,name", "halden,Halden Group"), false);
        run("more", new Rows().file("vendors", "id,name", "third,Third"), false);

        ImportReport report = store.imports().undo("ours", "ann");
        store.imports().remove("more", "ann");

        assertThat(report.added()).isEqualTo(4);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(store.digest().graph()).isEqualTo(before.graph());
        assertThat(store.digest().statements()).isEqualTo(before.statements());
    }

    private ImportReport run(String source, Rows rows, boolean dryRun) {
        return store.imports().run(new ImportOrder(source, "ann", dryRun, rows), Progress.NONE);
    }

    private String ask(String cypher) {
        return ask(store.maps().head(), cypher);
    }

    private String ask(long generation, String cypher) {
        return store.maps().at(generation, view -> {
            var rows = new ArrayList<Map<String, Object>>();
            view.each(cypher, Map.of(), rows::add);
            return rows.toString();
        });
    }
}
