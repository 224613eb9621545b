package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Procurement and the register each tell who owns whom. What each tells is right by itself; of both together the map
 * shows the newest word, and that may be a map that no single file could say, so that its export would be refused.
 */
class AccordIT {

    private Store store = SharedNeo4j.empty();

    @BeforeEach
    void begin() {
        store = SharedNeo4j.empty();
    }

    private static Rows vendors(String... lines) {
        var all = new String[lines.length + 1];
        all[0] = "id,name,parent";
        System.arraycopy(lines, 0, all, 1, lines.length);
        return new Rows().file("vendors", all);
    }

    @Test
    void refusesACircleThatTwoSourcesClose() {
        run("register", vendors("nord,Nord,", "elb,Elb,nord"));
        MapDigest before = store.digest();

        Rejection rejection = refused(() -> run("ours", vendors("halden,Halden,elb", "nord,Nord,halden")));

        assertThat(rejection)
                .isEqualTo(new Rejection(
                        "vendors.csv",
                        2,
                        "parent",
                        "vendor:elb",
                        "together with what others say, the parents run in a circle: vendor:elb is owned by vendor:nord"
                                + " ('register' in vendors.csv:3), vendor:nord is owned by vendor:halden ('ours' in"
                                + " vendors.csv:3), vendor:halden is owned by vendor:elb ('ours' in vendors.csv:2)",
                        "empty the parent of one of them, here or in 'register'"));
        assertThat(store.digest()).isEqualTo(before);
        assertThat(store.imports().sources()).extracting(SourceSummary::name).containsExactly("register");
    }

    @Test
    void refusesItInADryRunToo() {
        run("register", vendors("elb,Elb,nord"));

        var order = new ImportOrder("ours", "ann", true, vendors("nord,Nord,elb"));

        assertThat(refused(() -> store.imports().run(order, Progress.NONE)).line())
                .isEqualTo(2);
    }

    /** The register says that Nord owns Elb; we said since that Elb stands alone under West, which hid it. */
    @Test
    void refusesToTakeBackWhatHidACircle() {
        run("register", vendors("elb,Elb,nord"));
        run("ours", vendors("elb,Elb,west"));
        run("more", vendors("nord,Nord,elb"));
        MapDigest before = store.digest();
        String circle = "the parents run in a circle: vendor:elb is owned by vendor:nord ('register' in vendors.csv:2),"
                + " vendor:nord is owned by vendor:elb ('more' in vendors.csv:2)";

        Rejection undo = refused(() -> store.imports().undo("ours", "ann"));
        Rejection remove = refused(() -> store.imports().remove("ours", "ann"));
        Rejection dropped = refused(() -> run("ours", vendors("elb,Elb,")));

        assertThat(undo.message()).isEqualTo("with the last import of 'ours' taken back, " + circle);
        assertThat(undo.mend()).isEqualTo("empty the parent of one of them first, in 'more' or 'register'");
        assertThat(remove.message()).isEqualTo("without 'ours', " + circle);
        assertThat(dropped.message()).isEqualTo("without what 'ours' said before, " + circle);
        assertThat(store.digest()).isEqualTo(before);
        run("more", vendors("nord,Nord,"));
        store.imports().undo("ours", "ann");
        assertThat(store.imports().source("ours").source().facts()).isZero();
    }

    @Test
    void holdsEditsToItAmongThemselvesAndWhenWithdrawn() {
        run("ours", vendors("a,A,b", "b,B,"));
        store.imports().edit("ann", vendors("a,A,c"));

        Rejection edit = refused(() -> store.imports().edit("ann", vendors("c,C,a")));
        store.imports().edit("ann", vendors("b,B,a"));
        MapDigest before = store.digest();
        Rejection withdraw = refused(() -> store.imports().withdraw("vendor:a", "ann"));

        assertThat(edit.message()).contains("vendor:c is owned by vendor:a", "vendor:a is owned by vendor:c");
        assertThat(edit.mend()).isEqualTo("empty the parent of one of them");
        assertThat(withdraw.message())
                .startsWith("without what was edited, the parents run in a circle: ")
                .contains("vendor:a is owned by vendor:b ('ours' in vendors.csv:2)");
        assertThat(withdraw.mend()).isEqualTo("empty the parent of one of them first, in 'ours'");
        assertThat(store.digest()).isEqualTo(before);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        run("register", new Rows().file("subcontracts", "id,prime,sub,since,until", "sc,halden,elb,2026-03-01,"));
        MapDigest before = store.digest();
        Rows ours = new Rows().file("subcontracts", "id,prime,sub,since,until", "sc,nord,halden,,2026-02-01");

        Rejected rejected = catchThrowableOfType(Rejected.class, () -> run("ours", ours));

        assertThat(rejected.rejections())
                .containsExactly(new Rejection(
                        "subcontracts.csv",
                        2,
                        "until",
                        "2026-02-01",
                        "together with what others say, subcontract:sc: until 2026-02-01 is not after since 2026-03-01,"
                                + " so that it could never hold (until by 'ours' in subcontracts.csv:2, since by"
                                + " 'register' in subcontracts.csv:2)",
                        "write the first day on which it no longer holds, or leave it empty, here or in 'register'"));
        assertThat(store.digest()).isEqualTo(before);
    }

    /** We name another prime and sub; then the register passes the work on to that prime. */
    @Test
    void refusesAPrimeThatBecomesItsOwnSub() {
        run("register", subcontract("halden", "elb"));
        run("ours", subcontract("nord", "west"));
        MapDigest before = store.digest();

        Rejection rejection = refused(() -> run("register", subcontract("halden", "nord")));

        assertThat(rejection)
                .isEqualTo(new Rejection(
                        "subcontracts.csv",
                        2,
                        "sub",
                        "vendor:nord",
                        "together with what others say, subcontract:sc: sub vendor:nord is also the prime (sub by"
                                + " 'register' in subcontracts.csv:2, prime by 'ours' in subcontracts.csv:2)",
                        "name the vendor to which the prime passes the work, here or in 'ours'"));
        assertThat(store.digest()).isEqualTo(before);
    }

    private static Rows subcontract(String prime, String sub) {
        return new Rows().file("subcontracts", "id,prime,sub", "sc,%s,%s".formatted(prime, sub));
    }

    @Test
    void leavesTheExampleOutOfIt() {
        store.imports().loadExample(vendors("elb,Elb,nord"));

        run("ours", vendors("nord,Nord,elb"));

        assertThat(store.imports().sources()).extracting(SourceSummary::name).containsExactly("ours");
    }

    private void run(String source, Rows rows) {
        store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE);
    }

    private static Rejection refused(Runnable change) {
        Rejected rejected = catchThrowableOfType(Rejected.class, change::run);
        assertThat(rejected).isNotNull();
        return rejected.rejections().getFirst();
    }
}
