package dev.tierfall.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.MapDigest;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.Store;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A provider with a login, a proposed subcontractor and a critical server; what if? Asked over HTTP as the page asks.
 */
class CompareIT {

    private static final String DAY = "&as-of=2026-01-01";
    private static final String MFA = "why: so\nchanges:\n  - set: {account:w-svc: {mfa: phishing-resistant}}\n";

    private final RunningServer server = RunningServer.get().emptied();
    private final Visitor program = server.program();
    private MapDigest before = server.bean(Store.class).digest();

    @BeforeEach
    void tell() {
        bring(new Rows()
                .file("organizations", "id,name,kind", "w-we,We,own")
                .file("vendors", "id,name", "w-msp,An MSP", "w-sub,A Sub", "w-big,Big")
                .file("contracts", "id,customer,provider,status", "w-k,w-we,w-msp,signed")
                .file("subcontracts", "id,contract,prime,sub,status", "w-link,w-k,w-msp,w-sub,proposed")
                .file("systems", "id,name,critical,pivotable", "w-erp,An ERP,true,false")
                .file("accounts", "id,holder,mfa,privileged_workstation", "w-svc,vendor:w-msp,none,false")
                .file("grants", "principal,system,level", "account:w-svc,w-erp,admin")
                .file("responsibilities", "contract,area,party", "w-k,patching,provider")
                .file("log_reviews", "vendor,reviewed_on", "w-msp,2026-01-01"));
        before = server.bean(Store.class).digest();
    }

    @AfterEach
    void leavesTheMapAsItWas() {
        assertThat(server.bean(Store.class).digest()).isEqualTo(before);
        program.delete("/api/v1/what-ifs/w-mfa");
    }

    private void bring(Rows bundle) {
        server.bean(Imports.class).run(new ImportOrder("whatif", "tests", false, bundle), Progress.NONE);
    }

    @Test
    void laysABlastBesideAnother() {
        save("w-mfa", MFA);
        String json = ok(program.get("/api/v1/compare/blast?from=vendor:w-msp&what-if=w-mfa" + DAY));

        assertThat(JsonPath.<String>read(json, "$.title"))
                .isEqualTo("With MFA phishing-resistant on account:w-svc, no fewer things can fall with An MSP;"
                        + " 5 less likely");
        assertThat(JsonPath.<Object>read(json, "$.whatIf.changed[*]"))
                .hasToString("[{\"act\":\"changed\",\"subject\":\"account:w-svc\",\"field\":\"mfa\",\"from\":\"none\","
                        + "\"to\":\"phishing-resistant\"}]");
        assertThat(JsonPath.<Object>read(json, "$.difference.changed[0]"))
                .hasToString("{ref=account:w-svc, state=control, before={likelihood=0.8, likelihoodKnown=0.8},"
                        + " after={likelihood=0.08, likelihoodKnown=0.08}}");
        assertThat(JsonPath.<Object>read(json, "$.totals"))
                .hasToString("{gone=0, new=0, changed=5, likelier=0, unlikelier=5}");
        assertThat(JsonPath.<String>read(json, "$.after.snapshot"))
                .matches("g\\d+-p1-ever-w-mfa@[0-9a-f]{12}")
                .startsWith(JsonPath.<String>read(json, "$.before.snapshot"));
        assertThat(JsonPath.<Object>read(json, "$.after.reached[?(@.ref=='account:w-svc')].path[0].source"))
                .as("the row that says whose account it is; whatIf.changed says where the new value stands")
                .hasToString("[\"accounts.csv:2\"]");
    }

    @Test
    void comparesAllRowsThoughFewAreWanted() {
        String json = ok(program.post(
                "/api/v1/compare/blast?from=vendor:w-msp&limit=0" + DAY, "changes: [{remove: account:w-svc}]"));

        assertThat(JsonPath.<Integer>read(json, "$.before.reached.length()")).isZero();
        assertThat(JsonPath.<Object>read(json, "$.difference.gone[*].ref"))
                .hasToString("[\"account:w-svc\",\"system:w-erp\",\"system:w-erp\",\"system:w-erp\",\"system:w-erp\"]");
        assertThat(JsonPath.<String>read(json, "$.title"))
                .isEqualTo("Without account:w-svc, 2 fewer things can fall with An MSP");
        assertThat(JsonPath.<String>read(json, "$.summary"))
                .isEqualTo("Before: 2 things can fall with it. After: Nothing else falls by any path on this map.");
    }

    @Test
    void comparesExposureTiersChainsAndPaths() {
        String accepted = "changes: [{accept: subcontract:w-link}]";

        assertThat(JsonPath.<Object>read(
                        ok(program.post("/api/v1/compare/exposure?of=system:w-erp=control" + DAY, accepted)),
                        "$.difference.new[*]['target','targetState','ref','tier']"))
                .hasToString("[{\"target\":\"system:w-erp\",\"targetState\":\"control\",\"ref\":\"vendor:w-sub\","
                        + "\"tier\":2}]");
        assertThat(JsonPath.<Object>read(
                        ok(program.post("/api/v1/compare/tiers?x=" + DAY, accepted)), "$.difference.changed[*]"))
                .hasToString("[{\"ref\":\"vendor:w-sub\",\"before\":{\"tier\":null},\"after\":{\"tier\":2}}]");
        String chain = ok(program.post("/api/v1/compare/chain/w-sub?x=" + DAY, accepted));
        assertThat(JsonPath.<Object>read(chain, "$.difference.changed[0].after"))
                .hasToString("{approved=true, status=effective, takesPart=true, tier=2}");
        String paths = ok(program.post("/api/v1/compare/paths?from=vendor:w-msp&to=system:w-erp" + DAY, MFA));
        assertThat(JsonPath.<Object>read(paths, "$.difference.changed[0]['path','after']"))
                .hasToString("{path=vendor:w-msp=control P01 account:w-svc=control account:w-svc=control P03"
                        + " system:w-erp=control, after={likelihood=0.076}}");
        assertThat(JsonPath.<String>read(ok(program.post("/api/v1/compare", accepted)), "$.title"))
                .startsWith("With subcontract:w-link accepted, of the ways from a vendor or product");
    }

    @Test
    void asksOfWhatOnlyOneOfTheMapsKnows() {
        String added = ok(program.post("/api/v1/compare/blast?from=vendor:w-new" + DAY, """
                changes:
                  - add: {vendors: [{id: w-new, name: New}]}
                  - set: {account:w-svc: {holder: vendor:w-new}}
                """));
        String gone = ok(
                program.post("/api/v1/compare/blast?from=vendor:w-sub" + DAY, "changes: [{remove: [vendor:w-sub]}]"));

        assertThat(JsonPath.<Object>read(added, "$.before")).isNull();
        assertThat(JsonPath.<String>read(added, "$.title"))
                .isEqualTo("With holder vendor:w-new on account:w-svc and 1 row added, what was asked about is new");
        assertThat(JsonPath.<Object>read(gone, "$.after")).isNull();
        assertThat(JsonPath.<String>read(gone, "$.summary"))
                .isEqualTo("Before: Nothing else falls by any path on this map. After: it is not on the map.");
    }

    @Test
    void takesAVendorsContractsAlong() {
        String json = ok(program.post("/api/v1/compare?x=" + DAY, "changes: [{remove: vendor:w-msp}]"));

        assertThat(JsonPath.<Object>read(json, "$.whatIf.changed[*]['act','subject','field']"))
                .hasToString("[{\"act\":\"changed\",\"subject\":\"account:w-svc\",\"field\":\"holder\"},"
                        + "{\"act\":\"removed\",\"subject\":\"contract:w-k\",\"field\":\"\"},"
                        + "{\"act\":\"removed\",\"subject\":\"log_reviews vendor:w-msp\",\"field\":\"\"},"
                        + "{\"act\":\"removed\",\"subject\":\"responsibilities contract:w-k\",\"field\":\"\"},"
                        + "{\"act\":\"removed\",\"subject\":\"subcontract:w-link\",\"field\":\"\"},"
                        + "{\"act\":\"removed\",\"subject\":\"vendor:w-msp\",\"field\":\"\"}]");
    }

    @Test
    void replacesAVendorButNotItsPast() {
        String replaced = "changes: [{replace: {vendor:w-msp: vendor:w-big}}]";
        String json = ok(program.post("/api/v1/compare/tiers?x=" + DAY, replaced));

        assertThat(JsonPath.<Object>read(json, "$.whatIf.changed[*]['subject','field']"))
                .hasToString("[{\"subject\":\"account:w-svc\",\"field\":\"holder\"},"
                        + "{\"subject\":\"contract:w-k\",\"field\":\"provider\"},"
                        + "{\"subject\":\"subcontract:w-link\",\"field\":\"prime\"}]");
        assertThat(JsonPath.<Object>read(json, "$.difference.changed[*]"))
                .hasToString("[{\"ref\":\"vendor:w-big\",\"before\":{\"tier\":null},\"after\":{\"tier\":1}},"
                        + "{\"ref\":\"vendor:w-msp\",\"before\":{\"tier\":1},\"after\":{\"tier\":null}}]");
    }

    @Test
    void isPutToEveryQuestionByName() {
        save("w-mfa", MFA);
        for (String question : new String[] {
            "blast?from=vendor:w-msp",
            "exposure?of=system:w-erp",
            "tiers?x=",
            "chain/w-sub?x=",
            "paths?from=vendor:w-msp&to=system:w-erp",
            "affected?q=w-msp"
        }) {
            String json = ok(program.get("/api/v1/" + question + "&what-if=w-mfa" + DAY));
            assertThat(JsonPath.<String>read(json, "$.snapshot")).as(question).contains("-w-mfa@");
        }
        for (String picture :
                new String[] {"picture?from=vendor:w-msp", "picture?x=", "vendors?x=", "vendors/w-msp?x="}) {
            String json = ok(program.get("/api/v1/" + picture + "&what-if=w-mfa" + DAY));
            assertThat(JsonPath.<String>read(json, "$.stamp.snapshot"))
                    .as(picture)
                    .contains(", what if w-mfa@");
        }
        String cypher = ok(program.get("/api/v1/blast?from=vendor:w-msp&engine=cypher&what-if=w-mfa" + DAY));
        assertThat(JsonPath.<Object>read(cypher, "$.reached[?(@.ref=='system:w-erp' && @.state=='control')].hops"))
                .hasToString("[2]");
    }

    @Test
    void keepsWhatSomebodySavedAndSaysWhenItNoLongerFits() {
        String saved = save("w-mfa", MFA);
        assertThat(JsonPath.<Object>read(saved, "$['name','why','words','text','troubles']"))
                .hasToString("{name=w-mfa, why=so, words=With MFA phishing-resistant on account:w-svc, text=" + MFA
                        + ", troubles=[]}");
        bring(new Rows().file("accounts", "id,holder", "w-svd,vendor:w-msp"));
        before = server.bean(Store.class).digest();

        assertThat(JsonPath.<Object>read(ok(program.get("/api/v1/what-ifs")), "$[?(@.name=='w-mfa')].troubles[*]"))
                .hasToString("[{\"file\":\"w-mfa.yaml\",\"line\":3,\"column\":null,\"value\":null,"
                        + "\"message\":\"account:w-svc is not on the map\",\"mend\":\"did you mean account:w-svd?\"}]");
        assertThat(refused(program.get("/api/v1/tiers?what-if=w-mfa"), 400))
                .contains("w-mfa.yaml:3: account:w-svc is not on the map");
        ok(program.delete("/api/v1/what-ifs/w-mfa"));
        assertThat(refused(program.get("/api/v1/what-ifs/w-mfa"), 404)).contains("no what-if is saved as 'w-mfa'");
    }

    @Test
    void refusesWhatItCantUse() {
        assertThat(refused(program.send("PUT", "/api/v1/what-ifs/w-mfa", "changes: [{remove: account:w-svv}]"), 400))
                .contains("w-mfa.yaml:1: account:w-svv is not on the map", "did you mean account:w-svc?");
        assertThat(refused(program.send("PUT", "/api/v1/what-ifs/W%20MFA", MFA), 400))
                .contains("'W MFA' is not a name for a what-if");
        assertThat(refused(program.get("/api/v1/compare/tiers"), 400)).contains("no what-if is named");
        assertThat(refused(program.get("/api/v1/tiers?what-if=w-mfa"), 400)).contains("no what-if is saved as 'w-mfa'");
        assertThat(refused(program.post("/api/v1/compare/sources", MFA), 400))
                .contains(
                        "'sources' asks nothing that a what-if could change",
                        "compare one of affected, blast, brief, chain, ");
        assertThat(refused(program.post("/api/v1/compare/compare/tiers", MFA), 400))
                .contains("asks nothing that a what-if could change");
        assertThat(refused(program.post("/api/v1/compare/blast?from=vendor:w-msp&hops=x", MFA), 400))
                .contains("hops 'x'");
        assertThat(refused(program.post("/api/v1/compare/blast?from=vendor:w-mps", MFA), 400))
                .contains("did you mean vendor:w-msp?");
        assertThat(refused(program.post("/api/v1/compare/tiers", "changes: [{buy: {vendor: w-msp, by: w-bog}}]"), 400))
                .contains("what-if.yaml:1: vendor:w-bog is not on the map", "did you mean vendor:w-big?");
        assertThat(refused(
                        program.post(
                                "/api/v1/compare/tiers",
                                "changes:\n- {buy: {vendor: w-msp, by: w-big}}\n- {buy: {vendor: w-big, by: w-msp}}\n"),
                        400))
                .contains("what-if.yaml:3: vendor:w-msp belongs to vendor:w-big");
        assertThat(refused(
                        program.post(
                                "/api/v1/compare/tiers",
                                "changes: [{set: [{file: grants, row: {principal: account:w-svc, level: read}, to: {level: write}}]}]"),
                        400))
                .contains(
                        "no row of grants has principal account:w-svc, level read",
                        "there are grants account:w-svc → system:w-erp");
    }

    private String save(String name, String text) {
        return ok(program.send("PUT", "/api/v1/what-ifs/" + name, text));
    }

    private static String ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }
}
