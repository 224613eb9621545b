package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The odd files of the table that are valid, and what each of them says. */
class OddOnesTests {

    @Test
    void readsByteOrderMarksSemicolonsTabsAndLineEnds() {
        assertThat(vendors("10-bom-semicolons"))
                .containsExactly("2 halden|Halden Managed Services|msp|HMS;Halden", "3 elbcloud|Elbcloud|csp");
        assertThat(vendors("11-crlf"))
                .containsExactly("2 halden|Halden\r\nManaged Services|msp", "4 elbcloud|Elbcloud|csp");
        assertThat(vendors("39-tabs")).containsExactly("2 halden|Halden, Managed|msp", "3 elbcloud|Elbcloud|csp");
    }

    @Test
    void keepsFormulasScriptsAndNotesAsText() {
        assertThat(vendors("15-formula"))
                .containsExactly("2 halden|=cmd|' /C calc'!A0", "3 elbcloud|@SUM(1+1)*cmd|' /C calc'!A0");
        assertThat(vendors("32-script-in-name"))
                .containsExactly(
                        "2 halden|<script>alert(1)</script><img src=x onerror=alert(2)>|javascript:alert(3)",
                        "3 elbcloud|{{7*7}} ${7*7} ' OR 1=1 -- \u202Egnp.exe|https://elb.example");
        assertThat(vendors("46-x-column"))
                .containsExactly("2 halden|Halden {x_cost_centre=4711}", "3 elbcloud|Elbcloud");
    }

    @Test
    void ignoresCaseAndBlanks() {
        assertThat(vendors("56-case-of-words"))
                .containsExactly("2 halden|Halden|msp|DE|vendor:elbcloud|true", "3 elbcloud|Elbcloud|csp|DE");
        assertThat(read("49-incidents", "incidents"))
                .containsExactly(
                        "2 inc-1|Mail outage|closed|2026-02-03|vendor:halden;vendor:elbcloud|vendor:halden|2026-03-01",
                        "3 inc-2|open");
    }

    @Test
    void takesRefsWithTheirKindEverywhere() {
        assertThat(read("51-kind-id-everywhere", "systems"))
                .containsExactly("2 erp|ERP|system:vault|service:ops", "3 vault|Vault|true");
        assertThat(read("52-holder-and-source-unknown", "dataflows"))
                .containsExactly("2 df-1|vendor:halden|dataset:staff");
        assertThat(read("47-id-with-plus", "software"))
                .containsExactly(
                        "2 libstdc++6|libstdc++6|vendor:halden",
                        "3 " + "a".repeat(128) + "|As long as an id may be|vendor:elbcloud");
    }

    @Test
    void readsHeadersAloneZipsAndWorkbooksAlike() {
        assertThat(Desk.read(Faults.FOLDER.resolve("18-header-only")))
                .containsExactly("organizations.csv:2 own|Nordwerk AG|own");
        List<String> zip = Desk.read(Faults.FOLDER.resolve("43-good.zip"));
        assertThat(zip)
                .containsExactly(
                        "organizations.csv:2 own|Nordwerk AG|own",
                        "vendors.csv:2 halden|Halden Managed Services|msp|DE",
                        "vendors.csv:3 elbcloud|Elbcloud|csp|DE",
                        "contracts.csv:2 k-1|organization:own|vendor:halden|signed|2024-01-01");
        assertThat(Desk.read(Faults.FOLDER.resolve("44-good.xlsx")))
                .containsExactlyElementsOf(
                        zip.stream().map(row -> row.replace(".csv", "")).toList());
    }

    @Test
    void reportsWhatIsNotDescribedYet() {
        assertThat(Intake.read(List.of(Faults.FOLDER.resolve("08-dangling-ref")))
                        .report()
                        .hints())
                .containsExactly("contracts.csv:2: vendor:haldn is not described; did you mean vendor:halden?");
    }

    @Test
    void letsCirclesBeWhereTheyAreValid() {
        assertThat(read("26-membership-cycle", "memberships")).hasSize(4);
        assertThat(read("55-circles-that-are-valid", "zone_links")).hasSize(2);
    }

    private static List<String> vendors(String fault) {
        return read(fault, "vendors");
    }

    private static List<String> read(String fault, String file) {
        return Desk.read(Faults.FOLDER.resolve(fault)).stream()
                .filter(row -> row.startsWith(file + ".csv:"))
                .map(row -> row.substring(file.length() + 5))
                .toList();
    }
}
