package dev.tierfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dossier of a small provider, worked out by hand: 0.8 for its account, 0.95 for what that may enter. */
class DossierIT {

    @BeforeAll
    static void show() {
        SmallMap.show();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void saysFirstWhatItsFallReachesAndWhatIsOpen() {
        JsonNode dossier = SmallMap.ask("/dossiers/prime");

        assertThat(dossier.path("title").asString())
                .isEqualTo("Taken over, Prime Services reaches 1 critical thing, ERP the likeliest");
        assertThat(dossier.path("summary").asString())
                .startsWith("It stands on tier 1. It holds 1 way in or copy. ")
                .contains("questions are open, of which it can answer 17 itself.");
        assertThat(dossier.path("tier").asInt()).isEqualTo(1);
        assertThat(dossier.path("asOf").asString()).isEqualTo("2026-06-01");
    }

    @Test
    void tellsTheChainAndWhereItEndsInTheDark() {
        JsonNode chain = section("prime", "chain");

        assertThat(chain.path("says").asString())
                .isEqualTo("It stands on tier 1: we have a contract with it. 1 link is known, down to tier 2. "
                        + "Nobody has told who works for Sub Services: those tiers are unmapped. "
                        + "Nobody notified us of Sub Services, who works for us all the same.");
        assertThat(rows(chain))
                .containsExactly("2|Prime Services|Sub Services|Operations|Operations|effective|no|?|?|?|?|yes");
    }

    @Test
    void tellsWhatItHoldsAndWhatWasSigned() {
        assertThat(rows(section("prime", "access")))
                .containsExactly("account|Administrator|ERP (admin)|active|second factor unknown, last used unknown"
                        + "|accounts.csv:2");
        assertThat(rows(section("prime", "contracts")))
                .containsExactly("Operations|signed|2026-01-01|?|?|?|?|?|?|?|?|contracts.csv:2");
        assertThat(rows(section("prime", "documents")))
                .hasSize(11)
                .contains("How staff are vetted|CISA-RC-O2.7|Operations|missing|?|?|?|?");
    }

    @Test
    void provesTheWorstPath() {
        assertThat(rows(section("prime", "reach"))).containsExactly("ERP|system|confidentiality|0.76|known facts|2");
        assertThat(rows(section("prime", "worst-path")))
                .containsExactly(
                        "Prime Services (control)|Administrator (control)"
                                + "|Whoever controls an account's holder signs in as it|P01|0.80|unknown: account.mfa"
                                + "|accounts.csv:2",
                        "Administrator (control)|ERP (control)|An account or group reaches the systems it may enter"
                                + "|P03|0.95|known facts|grants.csv:2",
                        "ERP (control)|ERP (confidentiality)|Control of a system reads, changes and can stop it"
                                + "|P12|1.00|known facts|systems.csv:2");
    }

    @Test
    void asksWhatIsUnknownWithTheReason() {
        List<JsonNode> questions = questions("prime");

        assertThat(questions.getFirst().path("question").asString())
                .isEqualTo("Account Administrator: which second factor guards it?");
        assertThat(questions.getFirst().path("why").asString())
                .isEqualTo("The likeliest path to ERP (0.76) goes along it, and what is unknown is taken as the worst. "
                        + "A check reads it, TF-01: Vendor account signs in without MFA.");
        assertThat(questions.getFirst().path("asked").asString()).isEqualTo("vendor:prime");
        assertThat(questions)
                .extracting(one ->
                        one.path("asked").asString() + " " + one.path("column").asString())
                .contains("us accounts.last_used", "us services.exit_plan", "vendor:prime subcontracts.exposes_data");
    }

    /** Of one of whom nothing finer is told, the ways in themselves are the question. */
    @Test
    void asksWhatAccessASubcontractorHasOfWhomNothingIsTold() {
        assertThat(questions("sub"))
                .extracting(one -> one.path("question").asString())
                .contains(
                        "Sub Services: which accounts on our systems does it hold?",
                        "Sub Services: does it pass any of its work on, and to whom?",
                        "Sub Services: in which country is it established?");
        assertThat(SmallMap.ask("/dossiers/sub").path("tier").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoVendorOrNoForm() {
        HttpResponse<String> none = SmallMap.PROGRAM.get("/api/v1/dossiers/prim");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("did you mean vendor:prime?");
        HttpResponse<String> form = SmallMap.PROGRAM.get("/api/v1/dossiers/prime/file?as=pdf");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("write html, csv or xlsx");
    }

    @Test
    void listsWhatIsToBeTakenBack() {
        JsonNode list = SmallMap.ask("/offboarding/prime");

        assertThat(list.path("title").asString()).isEqualTo("Prime Services holds 1 thing still to be taken back");
        assertThat(list.path("closed").asBoolean()).isFalse();
        assertThat(list.path("contracted").asBoolean()).isTrue();
        assertThat(list.at("/items/0/done").asBoolean()).isFalse();
    }

    private static JsonNode section(String vendor, String id) {
        for (JsonNode section : SmallMap.ask("/dossiers/" + vendor).path("sections")) {
            if (section.path("id").asString().equals(id)) {
                return section;
            }
        }
        throw new AssertionError(id);
    }

    private static List<JsonNode> questions(String vendor) {
        return SmallMap.ask("/dossiers/" + vendor)
                .path("questions")
                .valueStream()
                .toList();
    }

    /** The cells of each row with bars between them; what is unknown as a question mark. */
    private static List<String> rows(JsonNode section) {
        var rows = new ArrayList<String>();
        for (JsonNode row : section.path("rows")) {
            rows.add(String.join(
                    "|",
                    row.path("cells")
                            .valueStream()
                            .map(cell -> cell.isNull() ? "?" : cell.asString())
                            .toList()));
        }
        return rows;
    }
}
