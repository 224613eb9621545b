package dev.tierfall.blast;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A provider with a key, a login and a critical server; asked over HTTP as page and command line ask. */
class AnalysesIT {

    private static final String DAY = "&as-of=2026-01-01";
    private static final Visitor PROGRAM = RunningServer.get().program();

    @BeforeAll
    static void tell() {
        Rows bundle = new Rows()
                .file("organizations", "id,name,kind", "a-we,We,own")
                .file("vendors", "id,name", "a-msp,An MSP", "a-sub,A Sub")
                .file("contracts", "id,customer,provider,status", "a-k,a-we,a-msp,signed")
                .file("subcontracts", "id,contract,prime,sub", "a-link,a-k,a-msp,a-sub")
                .file("systems", "id,name,critical,pivotable", "a-erp,An ERP,true,false")
                .file("accounts", "id,holder,mfa,privileged_workstation", "a-svc,vendor:a-msp,none,false")
                .file(
                        "grants",
                        "principal,system,level,just_in_time,allowlist",
                        "account:a-svc,a-erp,admin,false,false");
        RunningServer.get().bean(Imports.class).run(new ImportOrder("analyses", "tests", false, bundle), Progress.NONE);
    }

    @Test
    void answersABlastWithItsProof() {
        String json = ok("/api/v1/blast?from=vendor:a-msp" + DAY);

        assertThat(JsonPath.<String>read(json, "$.asOf")).isEqualTo("2026-01-01");
        assertThat(JsonPath.<Object>read(json, "$.origins[0]"))
                .hasToString("{ref=vendor:a-msp, name=An MSP, state=control}");
        assertThat(JsonPath.<Object>read(json, "$.reached[?(@.ref=='system:a-erp' && @.state=='control')]"))
                .hasToString("[{\"ref\":\"system:a-erp\",\"kind\":\"system\",\"name\":\"An ERP\",\"state\":\"control\","
                        + "\"hops\":2,\"likelihood\":0.76,\"likelihoodKnown\":0.76,\"certainty\":\"known\",\"forced\":null,"
                        + "\"path\":[{\"rule\":\"P01\",\"from\":\"vendor:a-msp\",\"fromState\":\"control\","
                        + "\"to\":\"account:a-svc\",\"toState\":\"control\",\"p\":0.8,\"source\":\"accounts.csv:2\","
                        + "\"assumed\":false},{\"rule\":\"P03\",\"from\":\"account:a-svc\",\"fromState\":\"control\","
                        + "\"to\":\"system:a-erp\",\"toState\":\"control\",\"p\":0.95,\"source\":\"grants.csv:2\","
                        + "\"assumed\":false}]}]");
        assertThat(JsonPath.<String>read(json, "$.title")).isEqualTo("If An MSP is taken over");
    }

    @Test
    void givesPagesByCursor() {
        String first = ok("/api/v1/blast?from=vendor:a-msp&limit=2" + DAY);
        String rest = ok("/api/v1/blast?from=vendor:a-msp&limit=all" + DAY + "&cursor="
                + JsonPath.<String>read(first, "$.cursor"));

        int rows = JsonPath.read(first, "$.totals.rows");
        assertThat(JsonPath.<Integer>read(first, "$.reached.length()")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(rest, "$.reached.length()")).isEqualTo(rows - 2);
    }

    @Test
    void leavesOutAndSaysSo() {
        String json = ok("/api/v1/blast?from=vendor:a-msp&without=account:a-svc" + DAY);

        assertThat(JsonPath.<Object>read(json, "$.without")).hasToString("[\"account:a-svc\"]");
        assertThat(JsonPath.<Object>read(json, "$.reached[?(@.kind=='system')]"))
                .hasToString("[]");
    }

    @Test
    void saysWhatAnEngineCantAnswer() {
        String json = ok("/api/v1/blast?from=account:a-svc&engine=cypher" + DAY);

        assertThat(JsonPath.<Object>read(json, "$.unanswered"))
                .hasToString("[\"likelihood\",\"likelihoodKnown\",\"forced\",\"path\"]");
        assertThat(JsonPath.<Object>read(json, "$.reached[0]['ref','hops','likelihood']"))
                .hasToString("{ref=system:a-erp, hops=1, likelihood=null}");
    }

    @Test
    void answersExposureChainTiersAndPaths() {
        assertThat(JsonPath.<Object>read(
                        ok("/api/v1/exposure?of=system:a-erp=control" + DAY), "$.targets[0].vendors[*]['ref','tier']"))
                .hasToString("[{\"ref\":\"vendor:a-msp\",\"tier\":1},{\"ref\":\"vendor:a-sub\",\"tier\":2}]");
        assertThat(JsonPath.<Object>read(ok("/api/v1/chain/a-sub?x=" + DAY), "$.links[*]['subcontract','tier']"))
                .hasToString("[{\"subcontract\":\"subcontract:a-link\",\"tier\":2}]");
        assertThat(JsonPath.<Integer>read(ok("/api/v1/tiers?x=" + DAY), "$.tiers['vendor:a-sub']"))
                .isEqualTo(2);
        assertThat(JsonPath.<Object>read(
                        ok("/api/v1/paths?from=vendor:a-msp&to=system:a-erp&k=1" + DAY), "$.paths[*].likelihood"))
                .hasToString("[0.76]");
    }

    /** One walk gives both the list of tiers and the vendors of the page, also where something is left out. */
    @Test
    void tellsPagesTheSameTiers() {
        for (String without : new String[] {"", "&without=subcontract:a-link", "&without=contract:a-k"}) {
            String tiers = ok("/api/v1/tiers?x=" + DAY + without);
            String vendors = ok("/api/v1/vendors?x=" + DAY + without);
            for (String vendor : new String[] {"vendor:a-msp", "vendor:a-sub"}) {
                assertThat(JsonPath.<List<Integer>>read(vendors, "$.vendors[?(@.ref=='%s')].tier".formatted(vendor)))
                        .as(vendor + without)
                        .containsExactly(JsonPath.<Integer>read(tiers, "$.tiers['%s']".formatted(vendor)));
            }
        }
    }

    @Test
    void refusesWithWhatToDo() {
        HttpResponse<String> refused = PROGRAM.get("/api/v1/blast?from=vendor:a-mps");

        assertThat(refused.statusCode()).isBetween(400, 422);
        assertThat(JsonPath.<String>read(refused.body(), "$.mend")).isEqualTo("did you mean vendor:a-msp?");
    }

    private static String ok(String path) {
        HttpResponse<String> response = PROGRAM.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
