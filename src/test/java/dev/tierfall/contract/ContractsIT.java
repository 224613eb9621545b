package dev.tierfall.contract;

import static dev.tierfall.contract.SignedMap.ask;
import static dev.tierfall.contract.SignedMap.one;
import static dev.tierfall.contract.SignedMap.says;
import static dev.tierfall.contract.SignedMap.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What a contract says beside what the map shows: Halden may promise a second factor (measure 3) and logs (measure 2)
 * in k-1, and holds accounts or not; each verdict by hand.
 */
class ContractsIT {

    private static final String ANNA = "anna,Anna of Halden,vendor:msp,human,active,";

    private final SignedMap map = new SignedMap();

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void callsABrokenPromiseABreachOfContractWithTheProof() {
        map.add("clauses", "k-1,AA22-131A-3,,").add("accounts", ANNA + "none").shown();

        assertThat(verdict("k-1", 3)).isEqualTo("breach");
        assertThat(says("k-1", 3))
                .isEqualTo("A clause binds it, and the map shows otherwise: "
                        + "Anna of Halden reaches no system as admin (TF-01).");
        assertThat(JsonPath.<String>read(one("k-1"), "$.title"))
                .isEqualTo("Breach of contract: Halden promised multifactor authentication, "
                        + "and the map shows otherwise");
        Map<String, Object> measure = JsonPath.<List<Map<String, Object>>>read(
                        one("k-1"), "$.measures[?(@.id == 'AA22-131A-3')]")
                .getFirst();
        assertThat(measure).containsEntry("bound", true).containsEntry("clause", "clauses.csv:2");
        assertThat(measure).containsEntry("state", "not met");
        assertThat(JsonPath.<List<String>>read(
                        one("k-1"), "$.measures[2].looks[?(@.check == 'TF-01')].findings[*].witnesses[*]"))
                .containsExactly("accounts.csv:2");
        assertThat(JsonPath.<String>read(one("k-1"), "$.names['account:anna']")).isEqualTo("Anna of Halden");
    }

    @Test
    void callsItAGapWhereNoClauseBindsIt() {
        map.add("accounts", ANNA + "none").shown();

        assertThat(verdict("k-1", 3)).isEqualTo("gap");
        assertThat(says("k-1", 3)).startsWith("No clause binds it, and it is not done: Anna of Halden");
    }

    @Test
    void callsItKeptWhereTheMapShowsThatItIs() {
        map.add("clauses", "k-1,AA22-131A-3,,").add("accounts", ANNA + "app").shown();

        assertThat(verdict("k-1", 3)).isEqualTo("kept");
        assertThat(says("k-1", 3))
                .isEqualTo("A clause binds it, and nothing speaks against it: "
                        + "TF-01, 0 of 1 vendor accounts that people sign in to.");
        map.add("clauses", "k-2,AA22-131A-4,,").shown();
        assertThat(verdict("k-2", 3)).isEqualTo("unknown");
    }

    @Test
    void takesNothingForKeptThatNobodyCanTell() {
        map.add("clauses", "k-1,AA22-131A-3,,").add("accounts", ANNA).shown();
        assertThat(verdict("k-1", 3)).isEqualTo("unproven");
        assertThat(says("k-1", 3))
                .isEqualTo("A clause binds it; whether it is done can't be told: TF-01, "
                        + "0 of 1 vendor accounts that people sign in to; 1 can't be known.");

        new SignedMap().add("clauses", "k-1,AA22-131A-3,,").shown();
        assertThat(verdict("k-1", 3)).isEqualTo("unproven");
        assertThat(says("k-1", 3)).endsWith("on the map stands nothing to look at.");

        new SignedMap().add("accounts", ANNA).shown();
        assertThat(verdict("k-1", 3)).isEqualTo("unknown");
    }

    @Test
    void seesWhatIsDoneThoughNoClauseBindsIt() {
        map.add("accounts", ANNA + "phishing-resistant").shown();

        assertThat(verdict("k-1", 3)).isEqualTo("unbound");
    }

    @Test
    void looksOnlyAtWhatTheContractsPartiesHold() {
        map.add("clauses", "k-1,AA22-131A-3,,", "k-2,AA22-131A-3,,")
                .add("accounts", ANNA + "none", "bob,Bob,vendor:other,human,active,app")
                .shown();

        assertThat(verdict("k-1", 3)).isEqualTo("breach");
        assertThat(verdict("k-2", 3)).isEqualTo("kept");
    }

    @Test
    void holdsAProviderToWhatItsSubcontractorsDo() {
        map.add("clauses", "k-1,AA22-131A-3,,", "k-2,AA22-131A-3,,")
                .add("accounts", "sid,Sid,vendor:sub,human,active,none", "bob,Bob,vendor:other,human,active,app");

        map.add("subcontracts", "sc,k-1,msp,sub,effective,,,").shown();

        assertThat(verdict("k-1", 3)).isEqualTo("breach");
        assertThat(verdict("k-2", 3)).isEqualTo("kept");
        assertThat(JsonPath.<List<String>>read(one("k-1"), "$.parties[*].ref"))
                .containsExactly("vendor:msp", "vendor:sub");
    }

    @Test
    void leavesOutASubcontractorOfAnotherContractOrOneThatWeObjectedTo() {
        map.add("clauses", "k-1,AA22-131A-3,,").add("accounts", "sid,Sid,vendor:sub,human,active,none");

        map.add("subcontracts", "sc,k-2,other,sub,effective,,,", "so,k-1,msp,sub,objected,,,")
                .shown();

        assertThat(verdict("k-1", 3)).isEqualTo("unproven");
        assertThat(verdict("k-2", 3)).isEqualTo("gap");
    }

    @Test
    void sparesDisabledAccountsAndClausesThatNoLongerHold() {
        map.add("clauses", "k-1,AA22-131A-3,2020-01-01,2026-11-22")
                .add("accounts", "anna,Anna,vendor:msp,human,disabled,none")
                .shown();

        assertThat(verdict("k-1", 3)).isEqualTo("unknown");
        assertThat(JsonPath.<List<Boolean>>read(one("k-1"), "$.measures[?(@.bound == true)].bound"))
                .isEmpty();
    }

    /** Logs kept a month on a system of ours that both vendors enter, though the check names but one of them. */
    @Test
    void readsFromTheMatrixWhoseDoingItIs() {
        map.add("clauses", "k-1,AA22-131A-2,,", "k-2,AA22-131A-2,,")
                .add("systems", "erp,ERP,organization:own,,30,,true")
                .add("accounts", ANNA + "app", "bob,Bob,vendor:other,human,active,app")
                .add("grants", "account:anna,erp,read", "account:bob,erp,read");

        map.add("responsibilities", "k-1,detection,customer", "k-2,detection,shared")
                .shown();

        assertThat(verdict("k-1", 2)).isEqualTo("ours");
        assertThat(says("k-1", 2))
                .startsWith("A clause binds it; not done is what is ours to do: ERP, logs kept for 30");
        assertThat(verdict("k-2", 2)).isEqualTo("breach");
    }

    @Test
    void letsADraftPromiseNothingYet() {
        map.add("clauses", "k-3,AA22-131A-3,,")
                .add("accounts", "bob,Bob,vendor:other,human,active,none")
                .shown();

        assertThat(verdict("k-3", 3)).isEqualTo("gap");
        assertThat(JsonPath.<String>read(one("k-3"), "$.title"))
                .isEqualTo("Desktops is not signed: Orvanta promises nothing yet");
    }

    @Test
    void listsThoseInForceAndDraftsAndNoOthers() {
        map.add("clauses", "k-1,AA22-131A-3,,").add("accounts", ANNA + "none").shown();
        String all = ask("/contracts").body();

        assertThat(JsonPath.<List<String>>read(all, "$.contracts[*].ref"))
                .containsExactly("contract:k-1", "contract:k-2", "contract:k-3");
        assertThat(JsonPath.<String>read(all, "$.title"))
                .isEqualTo("1 contract in breach: the map contradicts 1 promise");
        assertThat(JsonPath.<Integer>read(all, "$.totals.unassigned")).isEqualTo(12);
        assertThat(JsonPath.<Integer>read(all, "$.totals.lacking")).isEqualTo(22);
        assertThat(JsonPath.<List<String>>read(ask("/contracts?vendor=msp").body(), "$.contracts[*].ref"))
                .containsExactly("contract:k-1");
        assertThat(ask("/contracts/k-4").statusCode()).isEqualTo(404);
        assertThat(ask("/contracts/k-4").body()).contains("did you mean contract:k-1?");
    }

    @Test
    void sharesResponsibilitiesOutAndSaysWhatNobodyHas() {
        map.add("responsibilities", "k-1,backup,provider", "k-1,access,customer", "k-1,patching,shared")
                .shown();

        assertThat(JsonPath.<List<String>>read(one("k-1"), "$.responsibilities[*].party"))
                .containsExactly("unassigned", "unassigned", "unassigned", "shared", "provider", "customer");
        assertThat(JsonPath.<List<String>>read(one("k-1"), "$.contract.unassigned"))
                .containsExactly("hardening", "detection", "incident-response");
    }

    @Test
    void asksAWhatIfAndRefusesToLeaveThingsOut() {
        map.add("clauses", "k-1,AA22-131A-3,,").add("accounts", ANNA + "none").shown();

        assertThat(ask("/contracts?without=account:anna").body()).contains("contracts can't leave things out");
        assertThat(ask("/contracts?due=-1").body()).contains("due '-1' is no number of days");
        String supposed = RunningServer.get()
                .program()
                .post(
                        "/api/v1/compare/contracts/k-1?as-of=" + SignedMap.DAY,
                        "{\"changes\": [{\"set\": {\"account:anna\": {\"mfa\": \"app\"}}}]}")
                .body();
        assertThat(JsonPath.<String>read(supposed, "$.before.measures[2].verdict"))
                .isEqualTo("breach");
        assertThat(JsonPath.<String>read(supposed, "$.after.measures[2].verdict"))
                .isEqualTo("kept");
    }

    @Test
    void saysThatAnEmptyMapHasNone() {
        RunningServer.get().emptied();

        assertThat(JsonPath.<String>read(ask("/contracts").body(), "$.title"))
                .isEqualTo("No contract with us is in force");
        assertThat(JsonPath.<String>read(one("k-1"), "$.mend")).isEqualTo("'tierfall contracts' lists them all");
    }
}
