package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.check.finding.Council;
import dev.tierfall.check.record.Recorder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pia finds an account that she can't mend before spring; three others accept it; in spring it is back. */
class ChecksJourneyIT {

    @TempDir
    static Path folder;

    @BeforeEach
    void open() {
        Chromium.browser();
        new Council(folder, "2026-11-22");
        ShownMap.only(ShownMap.EXAMPLE);
        assertThat(RunningServer.get().bean(Recorder.class).record()).isTrue();
    }

    @AfterAll
    static void close() {
        Council.close();
        ShownMap.empty();
    }

    @Test
    void goesFromAFilterToAnAcceptedRiskAndBackOnceItHasRunOut() {
        try (Reader pia = as("Pia")) {
            pia.open("/checks");
            filter(pia, "severity").selectOption("high");
            pia.page().waitForURL("**/checks?severity=high");
            filter(pia, "check").selectOption("TF-01");
            pia.page().waitForURL("**/checks?check=TF-01&severity=high");
            pia.settled();
            openFirst(pia);
            pia.photographScreen("finding-fresh");

            pia.page()
                    .locator("finding-panel summary", text("Owner and due day"))
                    .click();
            pia.page().getByLabel("Owner", exactly()).fill("Jo");
            pia.page().getByLabel("Due", exactly()).fill("2026-12-24");
            press(pia, "Save");
            pia.page().locator("finding-panel .notice", text("Kept.")).waitFor();

            pia.page().locator("finding-panel summary", text("Waive or accept")).click();
            pia.page().locator("finding-acts select[name=kind]").selectOption("acceptance");
            pia.page().getByLabel("Until, at the latest").fill("2028-01-01");
            pia.page().getByLabel("Why", exactly()).fill("The vendor replaces it in spring.");
            press(pia, "Propose");
            Locator wrong = pia.page().locator("finding-panel [role=alert]:visible");
            wrong.waitFor();
            assertThat(wrong.textContent())
                    .contains("longer than the policy allows")
                    .contains("write 2027-11-22");
            pia.page().getByLabel("Until, at the latest").fill("2027-03-31");
            press(pia, "Propose");
            pia.page().locator("finding-panel .notice", text("Proposed")).waitFor();
            assertThat(pia.page().locator("finding-panel .proposal").textContent())
                    .contains("The vendor replaces it in spring.")
                    .contains("Security: still to approve");
            assertThat(pia.page()
                            .locator("finding-panel")
                            .getByText("Approve as")
                            .count())
                    .isZero();
            assertThat(pia.spoken()).contains("Proposed");
        }
        approve("Sam", "Security, Legal");
        approve("Lee", "Legal");
        try (Reader pat = approve("Pat", "Procurement")) {
            assertThat(pat.page().locator("finding-acts > p").first().textContent())
                    .isEqualTo("The risk is accepted until 2027-03-31, approved by Sam (security), Lee (legal) and"
                            + " Pat (procurement).");
            pat.photographScreen("finding-accepted");
            pat.page().keyboard().press("Escape");
            pat.page().waitForURL("**/checks?check=TF-01&state=proposed");
            pat.open("/checks?state=accepted");
            assertThat(pat.page().locator("finding-table tbody tr").count()).isEqualTo(1);
            assertThat(pat.page().locator("finding-table tbody").textContent())
                    .contains("risk accepted until 2027-03-31")
                    .contains("Jo");
            pat.photograph("checks-accepted");
        }
        MovedClock.get().to("2027-04-01");
        try (Reader pia = Reader.administrator()) {
            pia.open("/checks?state=accepted");
            assertThat(pia.page().locator("finding-table caption").textContent())
                    .isEqualTo("No finding is like that.");
            pia.open("/checks?check=TF-01&state=open");
            assertThat(pia.page().locator("finding-table tbody").textContent()).contains("open, waiver expired");
            assertThat(pia.complaints()).isEmpty();
        }
    }

    @Test
    void goesBackAndForthByTheAddressAlone() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/checks");
            filter(reader, "state").selectOption("open");
            reader.page().waitForURL("**/checks?state=open");
            openFirst(reader);
            String opened = reader.page().url();
            assertThat(opened).contains("finding=").contains("state=open");
            reader.page().goBack();
            reader.page().locator("finding-panel dialog[open]").waitFor(hidden());
            reader.page().goBack();
            assertThat(filter(reader, "state").inputValue()).isEmpty();
            reader.page().navigate(opened);
            reader.page().locator("finding-panel dialog[open] h2").waitFor();
            assertThat(reader.page().locator("finding-panel .values").textContent())
                    .contains("Proven by");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** The picture is walked and heard, and its table says the same. */
    @Test
    void hearsTheTrendAndReadsItAsATable() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/checks");
            reader.page().locator("trend-chart[data-painted] .chart").focus();
            reader.page().keyboard().press("Home");
            String heard = reader.spoken();
            assertThat(heard).startsWith("2026-11-22, ").contains(" open");
            press(reader, "Table");
            reader.page().waitForURL("**/checks?view=table");
            Locator row = reader.page().locator("open-trend tbody tr").first();
            assertThat(heard).contains(row.locator("td").first().textContent() + " open");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static Reader approve(String name, String seats) {
        Reader reader = as(name);
        reader.open("/checks?state=proposed&check=TF-01");
        openFirst(reader);
        assertThat(reader.page()
                        .locator("finding-panel summary", text("Approve as"))
                        .textContent())
                .isEqualTo("Approve as " + seats);
        press(reader, "Approve");
        reader.page().locator("finding-panel .notice", text("Approved.")).waitFor();
        assertThat(reader.complaints()).isEmpty();
        return reader;
    }

    private static Locator filter(Reader reader, String name) {
        return reader.page().locator("finding-filter .of-%s select".formatted(name));
    }

    private static void openFirst(Reader reader) {
        reader.page().locator("finding-table tbody th a").first().click();
        reader.page().locator("finding-panel dialog[open] h2").waitFor();
    }

    private static Reader as(String name) {
        Reader reader = Reader.stranger();
        reader.open("/sign-in");
        reader.page().getByLabel("Name").fill(name);
        reader.page().getByLabel("Password").fill(Council.PASSWORD);
        press(reader, "Sign in");
        reader.page().waitForURL("**/");
        return reader;
    }

    private static void press(Reader reader, String name) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.LocatorOptions text(String part) {
        return new Page.LocatorOptions().setHasText(part);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
