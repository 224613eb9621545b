package dev.tierfall.contract;

import static dev.tierfall.contract.SignedMap.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Halden wants Quorra in Romania to run payroll in the place of Nachtwacht from 2027 on; and another link has no day.
 */
class ProposalsIT {

    @BeforeEach
    void show() {
        MovedClock.get().to(SignedMap.DAY);
        var rows = new Rows()
                .file("organizations", "id,name,kind", "own,Nordwerk,own")
                .file(
                        "vendors",
                        "id,name,country",
                        "msp,Halden,DE",
                        "sub,Nachtwacht,DE",
                        "new,Quorra,RO",
                        "far,Kodrina,")
                .file("contracts", "id,name,customer,provider,status", "k-1,Operations,own,msp,signed")
                .file("services", "id,name,provider,contract", "pay,Payroll,msp,k-1")
                .file("functions", "id,name,critical", "wages,Wages,true", "mail,Mail,true")
                .file("supports", "from,function,reliance", "service:pay,wages,full")
                .file(
                        "subcontracts",
                        "id,contract,service,prime,sub,status,notified_on,object_by,since,until,reliance",
                        "sc-old,k-1,pay,msp,sub,effective,,,,2027-01-01,full",
                        "sc-new,k-1,pay,msp,new,notified,2026-11-02,2026-11-26,2027-01-01,,full",
                        "sc-far,k-1,pay,msp,far,proposed,,,,,low");
        RunningServer.get()
                .emptied()
                .bean(Imports.class)
                .run(new ImportOrder("chain", "tests", false, rows), Progress.NONE);
    }

    @AfterAll
    static void clear() {
        RunningServer.get().today().emptied();
    }

    @Test
    void saysLoudlyWhenSilenceIsConsent() {
        String all = ask("/proposals").body();

        assertThat(JsonPath.<String>read(all, "$.title"))
                .isEqualTo("Silence is consent in 4 days: Halden proposes Quorra in place of Nachtwacht");
        assertThat(JsonPath.<List<String>>read(all, "$.proposals[*].says"))
                .last()
                .isEqualTo("No day to object by is named: Halden proposes Kodrina");
        String later = RunningServer.get()
                .program()
                .get("/api/v1/proposals?as-of=2026-11-27")
                .body();
        assertThat(JsonPath.<String>read(later, "$.title"))
                .isEqualTo("Silence was consent after 2026-11-26: Halden proposes Quorra in place of Nachtwacht");
    }

    @Test
    void laysBeforeAndAfterSideBySide() {
        String one = ask("/proposals/sc-new").body();

        assertThat(JsonPath.<String>read(one, "$.summary"))
                .isEqualTo("If Quorra stops, 1 of 2 critical functions stop, before 0. New among the countries: RO.");
        assertThat(JsonPath.<List<String>>read(one, "$.before.countries")).containsExactly("DE");
        assertThat(JsonPath.<List<String>>read(one, "$.after.countries")).containsExactly("DE", "RO");
        assertThat(JsonPath.<String>read(one, "$.after.asOf")).isEqualTo("2027-01-01");
        assertThat(JsonPath.<Integer>read(one, "$.after.tier")).isEqualTo(2);
        assertThat(JsonPath.<Object>read(one, "$.before.tier")).isNull();
        assertThat(JsonPath.<Boolean>read(ask("/proposals/sc-far").body(), "$.after.unplaced"))
                .isTrue();
    }

    @Test
    void writesADecisionIntoTheMap() {
        assertThat(decide("sc-new", "{\"decision\":\"object\",\"reason\":\"Not approved there.\"}"))
                .contains("\"changed\"");

        assertThat(JsonPath.<List<String>>read(ask("/proposals").body(), "$.proposals[*].proposal.ref"))
                .containsExactly("subcontract:sc-far");
        String thing = RunningServer.get()
                .program()
                .get("/api/v1/things/subcontract:sc-new")
                .body();
        assertThat(thing).contains("objected", "2026-11-22", "Not approved there.");
        assertThat(ask("/proposals/sc-new").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesADecisionWithoutReasonOrMeaning() {
        assertThat(decide("sc-new", "{\"decision\":\"approve\",\"reason\":\" \"}"))
                .contains("a decision has a reason");
        assertThat(decide("sc-new", "{\"decision\":\"perhaps\",\"reason\":\"x\"}"))
                .contains("'perhaps' is no decision");
        assertThat(decide("sc-old", "{\"decision\":\"object\",\"reason\":\"x\"}"))
                .contains("subcontract:sc-old is no proposal that waits");
        assertThat(JsonPath.<List<String>>read(ask("/proposals").body(), "$.proposals[*].proposal.ref"))
                .hasSize(2);
    }

    private static String decide(String id, String body) {
        return RunningServer.get()
                .program()
                .post("/api/v1/proposals/%s/decision".formatted(id), body)
                .body();
    }
}
