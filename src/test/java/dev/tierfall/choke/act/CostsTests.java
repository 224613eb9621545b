package dev.tierfall.choke.act;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What acts cost in one question, where the question or a file of the user's says otherwise. */
class CostsTests {

    private final Scene scene = Scene.of(
            given(step("account:svc=control", "system:erp=control", 0.95).by("P03", "grants.csv:2"))
                    .snapshot(),
            LocalDate.EPOCH,
            List.of());

    @TempDir
    Path folder;

    @Test
    void takesTheQuestionsCostBeforeTheFiles() {
        Act disable = Act.to(ActKind.DISABLE_ACCOUNT, scene.place("account:svc"));

        assertThat(cost(disable)).isEqualTo(2_000);
        assertThat(cost(disable, "disable-account=3.5")).isEqualTo(3_500);
        assertThat(cost(disable, "disable-account=3.5", "disable-account  account:svc = 0.25"))
                .isEqualTo(250);
        assertThat(cost(disable, "disable-account account:svc=never")).isEqualTo(Costs.NEVER);
    }

    @Test
    void refusesCostsThatAreNone() {
        refuses(
                "close-connection",
                "cost 'close-connection'\n  mend: write it as close-connection=10, or close-connection=never");
        refuses("=3", "cost '=3'\n  mend: write it as close-connection=10, or close-connection=never");
        for (String none : List.of("-5", "0", "0.0001", "1e3", "100001", "", "free")) {
            refuses(
                    "end-flow=" + none,
                    "end-flow: the cost '%s'\n  mend: give a number from 0.001 to 100000, with three decimals at most"
                            .formatted(none));
        }
        refuses("pay-ransom=1", "'pay-ransom' is no act\n  mend: choose from " + ActKind.words());
    }

    /** A cost that no act has would change nothing and nobody would see it. */
    @Test
    void refusesCostsOfNothing() {
        refuses("disable-account account:svx=1", "account:svx is not on the map\n  mend: did you mean account:svc?");
        refuses(
                "revoke-grant account:svc=1",
                "'revoke-grant account:svc' is not one act\n"
                        + "  mend: name both ends of its row, as revoke-grant account:svc group:admins");
        refuses(
                "disable-account account:svc system:erp=1",
                "'disable-account account:svc system:erp' is not one act\n"
                        + "  mend: name what it is done to, as disable-account account:svc");
    }

    @Test
    void readsTheUsersFileAnewEachTime() throws IOException {
        var costs = new ActCosts(folder.toString(), "");
        Path file = folder.resolve("acts.yaml");

        assertThat(costs.of(List.of()).shown()).hasSize(9);
        Files.writeString(file, "version: ours\nacts: {revoke-grant: {cost: 7, rules: [P03]}}\n");
        assertThat(costs.of(List.of()).shown()).hasToString("{revoke-grant=7.0}");
        assertThat(costs.of(List.of()).version()).matches("ours\\+[0-9a-f]{8}");
        assertThatThrownBy(() -> costs.of(List.of("end-flow=1")))
                .hasMessage("acts.yaml leaves 'end-flow' out, so that it can't be done\n"
                        + "  mend: write it into the file, with its cost");
        Files.writeString(file, "version: ours\nacts: {revoke-grant: {cost: 7, rules: [P99]}}\n");
        assertThatThrownBy(() -> new Acts(scene, costs.of(List.of())))
                .hasMessageStartingWith("acts.yaml:2: 'revoke-grant' names the rule 'P99', which there is not");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> costs.of(List.of()))
                .isInstanceOf(Rejected.class)
                .hasMessageEndingWith("mend: make the file readable, as UTF-8");
    }

    private long cost(Act act, String... said) {
        return new ActCosts("", "").of(List.of(said)).of(act, scene.things());
    }

    private void refuses(String said, String message) {
        assertThatThrownBy(() -> new Acts(scene, new ActCosts("", "").of(List.of(said))))
                .isInstanceOf(Rejected.class)
                .hasMessage(message);
    }
}
