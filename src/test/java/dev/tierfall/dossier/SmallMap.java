package dev.tierfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.check.record.Recorder;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider that holds one administrator's account on our ERP and passes its work on to another, of whom nobody told
 * us; small enough that everything about it can be worked out by hand.
 */
final class SmallMap {

    static final Visitor PROGRAM = RunningServer.get().program();
    private static final String DAY = "as-of=2026-06-01";

    private SmallMap() {}

    static Rows rows() {
        return new Rows()
                .file("organizations", "id,name,kind", "we,We,own")
                .file(
                        "vendors",
                        "id,name,kind,status,country",
                        "prime,Prime Services,msp,active,DE",
                        "sub,Sub Services,bpo,active,",
                        "next,Next Services,msp,prospect,PL")
                .file(
                        "contracts",
                        "id,name,customer,provider,status,start",
                        "k,Operations,we,prime,signed,2026-01-01",
                        "n,Operations anew,we,next,draft,")
                .file("services", "id,name,provider,contract", "ops,Operations,prime,k")
                .file(
                        "subcontracts",
                        "id,contract,service,prime,sub,status,notified",
                        "link,k,ops,prime,sub,effective,false")
                .file("systems", "id,name,owner,critical,pivotable", "erp,ERP,organization:we,true,false")
                .file(
                        "accounts",
                        "id,name,holder,kind,status,privileged_workstation",
                        "adm,Administrator,vendor:prime,human,active,false")
                .file("grants", "principal,system,level,just_in_time,allowlist", "account:adm,erp,admin,false,false")
                .file("contract_scope", "contract,system,level", "n,erp,admin");
    }

    static void show() {
        RunningServer.get().emptied();
        say("small", rows());
        warm();
    }

    /** Has the checks planned once without a limit of time: on a busy machine that takes longer than a question may. */
    static void warm() {
        RunningServer.get().bean(Recorder.class).record();
    }

    static void say(String source, Rows rows) {
        RunningServer.get().bean(Imports.class).run(new ImportOrder(source, "tests", false, rows), Progress.NONE);
    }

    static JsonNode ask(String path) {
        HttpResponse<String> answer = PROGRAM.get("/api/v1" + path + (path.contains("?") ? "&" : "?") + DAY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    static byte[] bytes(String path) {
        return Visits.bytes(path + (path.contains("?") ? "&" : "?") + DAY);
    }
}
