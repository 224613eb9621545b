package dev.tierfall.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider with a login to a critical server; what its loss changes in rankings, concentration and over time. */
class CompareWithinIT {

    private static final String DAY = "&as-of=2026-01-01";
    private static final String MFA = "why: so\nchanges:\n  - set: {account:w-svc: {mfa: phishing-resistant}}\n";

    private final RunningServer server = RunningServer.get();
    private final Visitor program = server.program();

    @BeforeEach
    void tell() {
        Rows rows = new Rows()
                .file("organizations", "id,name,kind", "w-we,We,own")
                .file("vendors", "id,name", "w-msp,An MSP", "w-sub,A Sub", "w-big,Big")
                .file("contracts", "id,customer,provider,status", "w-k,w-we,w-msp,signed")
                .file("subcontracts", "id,contract,prime,sub,status", "w-link,w-k,w-msp,w-sub,proposed")
                .file("systems", "id,name,critical,pivotable", "w-erp,An ERP,true,false")
                .file("accounts", "id,holder,mfa,privileged_workstation", "w-svc,vendor:w-msp,none,false")
                .file("grants", "principal,system,level", "account:w-svc,w-erp,admin");
        server.emptied().bean(Imports.class).run(new ImportOrder("whatif", "tests", false, rows), Progress.NONE);
    }

    @AfterEach
    void forget() {
        program.delete("/api/v1/what-ifs/w-mfa");
    }

    /** What a ranking says of a vendor stands a level deeper than its row. */
    @Test
    void comparesWhatStandsWithinARow() {
        String gone = "changes: [{remove: account:w-svc}]";
        String rank = ok(program.post("/api/v1/compare/rank?x=" + DAY, gone));
        String concentration = ok(program.post("/api/v1/compare/concentration?by=vendor" + DAY, gone));

        assertThat(JsonPath.<Object>read(
                        rank,
                        "$.difference.changed[?(@.ref=='vendor:w-msp')].before['control.things','control.systems']"))
                .hasToString("[{\"control.things\":2,\"control.systems\":1}]");
        assertThat(JsonPath.<Object>read(
                        rank,
                        "$.difference.changed[?(@.ref=='vendor:w-msp')].after['control.things','control.systems']"))
                .hasToString("[{\"control.things\":0,\"control.systems\":0}]");
        assertThat(JsonPath.<Object>read(rank, "$.difference.changed[?(@.ref=='vendor:w-big')].before"))
                .hasToString("[{\"rank\":2}]");
        String msp = "$.difference.changed[?(@.ref=='vendor:w-msp')]";
        assertThat(JsonPath.<Object>read(concentration, msp + ".by")).hasToString("[\"vendor\"]");
        assertThat(JsonPath.<Object>read(concentration, msp + ".before['takeover.systems']"))
                .hasToString("[1]");
        assertThat(JsonPath.<Object>read(concentration, msp + ".after['takeover.systems']"))
                .hasToString("[0]");
    }

    @Test
    void comparesFiguresOverTime() {
        String trend = ok(program.post(
                "/api/v1/compare/trend?figure=targets-exposed&from=2026-01-01&to=2026-02-01",
                "changes: [{remove: account:w-svc}]"));

        assertThat(JsonPath.<Object>read(trend, "$.difference.changed[*]['figure','day']"))
                .hasToString("[{\"figure\":\"targets-exposed\",\"day\":\"2026-01-01\"},"
                        + "{\"figure\":\"targets-exposed\",\"day\":\"2026-02-01\"}]");
        assertThat(JsonPath.<Integer>read(trend, "$.difference.changed[0].after.value"))
                .isEqualTo(JsonPath.<Integer>read(trend, "$.difference.changed[0].before.value") - 1);
        assertThat(JsonPath.<String>read(trend, "$.after.snapshot")).contains("what-if@");
        String whole = ok(program.get("/api/v1/trend?figure=targets-exposed&from=2026-01-01&to=2026-02-01"));
        assertThat(JsonPath.<Object>read(whole, "$.figures"))
                .isEqualTo(JsonPath.<Object>read(trend, "$.before.figures"));
    }

    @Test
    void refusesToSupposeWhatHasChanged() {
        assertThat(program.send("PUT", "/api/v1/what-ifs/w-mfa", MFA).statusCode())
                .isEqualTo(200);
        for (HttpResponse<String> refused : List.of(
                program.post("/api/v1/compare/changes?from=2026-01-01", MFA),
                program.get("/api/v1/compare/changes?from=2026-01-01&what-if=w-mfa"),
                program.get("/api/v1/changes?from=2026-01-01&what-if=w-mfa"))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(JsonPath.<String>read(refused.body(), "$.detail"))
                    .isEqualTo("a what-if says nothing of what changed between two days");
        }
        HttpResponse<String> known = program.get("/api/v1/trend?known=true&what-if=w-mfa");
        assertThat(JsonPath.<String>read(known.body(), "$.detail")).isEqualTo("a what-if and known at once");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
