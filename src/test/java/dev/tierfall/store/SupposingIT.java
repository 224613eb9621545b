package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.schema.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Halden holds an account of ours, as two sources and an edit say; then somebody supposes otherwise. */
class SupposingIT {

    private static final String ACCOUNT =
            "MATCH (a:Account) RETURN a.mfa AS mfa, a.holder AS holder, a.record AS record";

    private Store store = SharedNeo4j.empty();
    private MapDigest before = store.digest();

    /** Supposes facts whatever the map is like. */
    private record Fixed(String print, Collection<SupposedFact> facts) implements Supposition {
        @Override
        public Collection<SupposedFact> on(MapView map) {
            return facts;
        }
    }

    @BeforeEach
    void speak() {
        store = SharedNeo4j.empty();
        bring("ours", "none");
        bring("theirs", "app");
        store.imports().edit("ann", rows("app").file("vendors", "id,name", "halden,Halden"));
        before = store.digest();
    }

    @AfterEach
    void leavesTheMapAsItWas() {
        assertThat(store.digest()).isEqualTo(before);
    }

    private static Rows rows(String mfa) {
        return new Rows()
                .file("accounts", "id,holder,mfa", "svc,vendor:halden," + mfa)
                .file("grants", "principal,system,level", "account:svc,erp,admin");
    }

    private void bring(String source, String mfa) {
        store.imports().run(new ImportOrder(source, "ann", false, rows(mfa)), Progress.NONE);
    }

    @Test
    void winsOverAnEditAndKeepsTheRestWithItsProof() {
        Supposition stronger = said(new Rows().file("accounts", "id,mfa", "svc,phishing-resistant"));

        assertThat(ask(stronger, ACCOUNT))
                .isEqualTo("[{mfa=phishing-resistant, holder=vendor:halden, record=accounts.csv:2}]");
        assertThat(ask(stronger, "MATCH (:Vendor)-[holds:HOLDS]->() RETURN holds.source AS source"))
                .isEqualTo("[{source=edit}]");
        assertThat(ask(stronger, "MATCH (a:Account) RETURN a.source AS source")).isEqualTo("[{source=what-if}]");
    }

    @Test
    void makesUnknownWhatEverybodySays() {
        var silent = new SupposedFact("account:svc", false, Set.of("mfa", "holder"), null);
        var unknown = new Fixed("unknown", List.of(silent));

        assertThat(ask(unknown, ACCOUNT)).isEqualTo("[{mfa=null, holder=null, record=accounts.csv:2}]");
        assertThat(ask(unknown, "MATCH ()-[holds:HOLDS]->() RETURN holds")).isEqualTo("[]");
    }

    @Test
    void takesAThingAwayButForWhoeverNamesItStill() {
        var gone = new Fixed("gone", List.of(SupposedFact.gone("account:svc")));
        var whole = new Fixed("whole", List.of(SupposedFact.gone("account:svc"), SupposedFact.gone(grant())));

        assertThat(ask(gone, "MATCH (a:Account) RETURN a.mfa AS mfa, a:Stub AS stub"))
                .isEqualTo("[{mfa=null, stub=true}]");
        assertThat(ask(whole, "MATCH (t:Account|System) RETURN t.ref AS ref")).isEqualTo("[]");
    }

    @Test
    void givesNewThingsKeysOfTheirOwn() {
        Supposition more = said(new Rows()
                .file("accounts", "id,holder", "new,vendor:other")
                .file("grants", "principal,system,level", "account:new,erp,read", "group:stub,crm,read"));

        assertThat(ask(more, "MATCH (t:Thing) RETURN count(t) AS things, count(DISTINCT t.key) AS keys"))
                .isEqualTo("[{things=7, keys=7}]");
    }

    @Test
    void supposesOfThePastToo() {
        Supposition more = said(new Rows().file("accounts", "id,holder", "new,vendor:halden"));

        String then = store.maps()
                .supposing(1, more, view -> told(view, "MATCH (a:Account) RETURN a.id AS id, a.mfa AS mfa"));

        assertThat(then).contains("{id=svc, mfa=none}", "{id=new, mfa=null}");
    }

    @Test
    void keepsNothingOfWhatBreaksOff() {
        Supposition stronger = said(new Rows().file("accounts", "id,mfa", "svc,phishing-resistant"));

        assertThatThrownBy(() -> store.maps().supposing(store.maps().head(), stronger, view -> {
                    assertThat(told(view, ACCOUNT)).contains("phishing-resistant");
                    throw new IllegalStateException("the question broke off");
                }))
                .hasMessage("the question broke off");
        Row row = first(new Rows().file("accounts", "id,mfa", "svc,app"));
        var broken = new Fixed("broken", Arrays.asList(SupposedFact.said(row), null));
        assertThatThrownBy(() -> ask(broken, ACCOUNT)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void refusesMoreThanFitsIntoMemory() {
        var much = new Fixed("much", Collections.nCopies(Supposition.MOST + 1, SupposedFact.gone("account:svc")));

        assertThatThrownBy(() -> ask(much, ACCOUNT))
                .isInstanceOf(Rejected.class)
                .hasMessage("""
                the what-if changes 100,001 facts, and only 100,000 fit into memory
                  mend: suppose less at once\
                """);
    }

    @Test
    void keepsTwoAtOnceApart() {
        Supposition one = said(new Rows().file("accounts", "id,mfa", "svc,app"));
        Supposition other = said(new Rows().file("accounts", "id,mfa", "svc,none"));
        var asked = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 8; i++) {
            Supposition what = i % 2 == 0 ? one : other;
            asked.add(CompletableFuture.supplyAsync(() -> ask(what, "MATCH (a:Account) RETURN a.mfa AS mfa")));
        }

        for (int i = 0; i < 8; i++) {
            assertThat(asked.get(i).join()).isEqualTo(i % 2 == 0 ? "[{mfa=app}]" : "[{mfa=none}]");
        }
    }

    @Test
    void asksWhileAnImportIsBeingStaged() {
        Supposition stronger = said(new Rows().file("accounts", "id,mfa", "svc,phishing-resistant"));
        String[] meanwhile = {""};
        store.imports()
                .run(
                        new ImportOrder("third", "ann", false, reader -> {
                            new Rows().file("systems", "id,name", "new,New").forEach(reader);
                            meanwhile[0] = ask(stronger, "MATCH (t:Account|System) RETURN t.ref AS ref ORDER BY ref");
                        }),
                        Progress.NONE);

        assertThat(meanwhile[0]).isEqualTo("[{ref=account:svc}, {ref=system:erp}]");
        assertThat(ask(stronger, "MATCH (s:System) RETURN s.ref AS ref ORDER BY ref"))
                .isEqualTo("[{ref=system:erp}, {ref=system:new}]");
        before = store.digest();
    }

    @Test
    void letsAnImportWaitForAQuestion() throws InterruptedException {
        Supposition stronger = said(new Rows().file("accounts", "id,mfa", "svc,phishing-resistant"));
        var asks = new CountDownLatch(1);
        var imports = new CountDownLatch(1);
        var asked = CompletableFuture.supplyAsync(() -> store.maps()
                .supposing(store.maps().head(), stronger, view -> {
                    asks.countDown();
                    await(imports);
                    return told(view, ACCOUNT);
                }));
        asks.await();
        var imported = CompletableFuture.runAsync(() -> bring("theirs", "none"));
        imports.countDown();

        assertThat(asked.join()).contains("phishing-resistant");
        imported.join();
        before = store.digest();
        assertThat(before.generation()).isEqualTo(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Supposition said(Rows rows) {
        var facts = new ArrayList<SupposedFact>();
        rows.forEach(row -> facts.add(SupposedFact.said(row)));
        return new Fixed(String.valueOf(facts.hashCode()), facts);
    }

    private static Row first(Rows rows) {
        var all = new ArrayList<Row>();
        rows.forEach(all::add);
        return all.getFirst();
    }

    private String grant() {
        String row = store.maps().now(view -> told(view, "MATCH ()-[grant:HAS_ACCESS]->() RETURN grant.row AS row"));
        return row.replaceAll("\\[\\{row=|}]", "");
    }

    private String ask(Supposition supposed, String cypher) {
        Function<MapView, String> question = view -> told(view, cypher);
        return store.maps().supposing(store.maps().head(), supposed, question);
    }

    private static String told(MapView view, String cypher) {
        var rows = new ArrayList<Map<String, Object>>();
        view.each(cypher, Map.of(), rows::add);
        return rows.toString();
    }
}
