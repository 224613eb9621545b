package dev.tierfall.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One source says how things hang together; a later one says no more than what they are called. */
class TwoSourcesIT {

    @Test
    void provesEachStepByTheRowThatSaysIt() {
        Store store = SharedNeo4j.empty();
        told(
                store,
                "links",
                new Rows()
                        .file("vendors", "id,name,parent,networks_joined", "idle,Idle,,", "b,B,a,true", "a,A,,")
                        .file("services", "id,name,provider", "idle,Idle,a", "s,S,a")
                        .file(
                                "systems",
                                "id,name,operator,zone,delivers",
                                "idle,Idle,,,",
                                "x,X,vendor:b,z,s",
                                "idp,Idp,,,")
                        .file("software", "id,name,publisher", "idle,Idle,", "w,W,a")
                        .file("accounts", "id,holder,identity_provider", "idle,,", "acc,vendor:b,idp"));
        told(
                store,
                "names",
                new Rows()
                        .file("vendors", "id,name", "b,Bee")
                        .file("systems", "id,name", "x,Ex")
                        .file("software", "id,name", "w,Double-u")
                        .file("accounts", "id,name", "acc,Account"));

        Snapshot map = SnapshotsOf.head(store.maps(), LocalDate.of(2026, 1, 1));
        var records = new TreeMap<String, TreeSet<String>>();
        for (int step = 0; step < map.graph().steps(); step++) {
            records.computeIfAbsent(
                            map.policy().rules().get(map.graph().rule(step)).id(), rule -> new TreeSet<>())
                    .add(map.graph().proofs().record(step));
        }

        assertThat(records.get("P01")).containsExactly("accounts.csv:3");
        assertThat(records.get("P10")).containsExactly("accounts.csv:3");
        assertThat(records.get("P06a")).containsExactly("software.csv:3");
        for (String rule : List.of("P07a", "P07b", "P07c", "P09a", "P09b")) {
            assertThat(records.get(rule)).as(rule).containsExactly("systems.csv:3");
        }
        assertThat(records.get("P19")).containsExactly("vendors.csv:3");
    }

    private static void told(Store store, String source, Rows rows) {
        store.imports().run(new ImportOrder(source, "tests", false, rows), Progress.NONE);
    }
}
