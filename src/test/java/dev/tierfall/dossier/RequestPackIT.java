package dev.tierfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tierfall.RunningServer;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.ImportReport;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A request goes to a small provider, is filled in with a spreadsheet library, and comes back as a file like any. */
class RequestPackIT {

    @TempDir
    Path folder;

    @BeforeEach
    void show() {
        SmallMap.show();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void asksInTheBundlesOwnSheetsWhatTheVendorCanAnswer() throws IOException {
        Filled pack = pack();

        assertThat(pack.sheets()).containsExactly("Read me", "services", "subcontracts", "accounts");
        assertThat(pack.rows("services"))
                .containsExactly("id|name|provider|recovery_hours", "ops|Operations|vendor:prime|");
        assertThat(pack.rows("subcontracts"))
                .containsExactly(
                        "id|contract|service|prime|sub|exposes_data|reliance|country|flow_down",
                        "link|contract:k|service:ops|vendor:prime|vendor:sub||||");
        assertThat(pack.rows("accounts"))
                .containsExactly("id|name|mfa|rotated_on|reused_across_customers", "adm|Administrator|||");
    }

    /** It is sent away, so what hangs on an answer stays with us. */
    @Test
    void tellsTheVendorNoPathOfOurs() throws IOException {
        assertThat(String.join("\n", pack().rows("Read me")))
                .contains("Request to Prime Services")
                .contains("Account Administrator: which second factor guards it?|We ask it of every vendor (TF-01).")
                .contains("Operations: please send: How staff are vetted.|")
                .doesNotContain("ERP")
                .doesNotContain("likeliest");
    }

    @Test
    void comesBackAndTheUnknownsAreGoneAndNothingElseIsOther() throws IOException {
        Set<String> before = facts();
        assertThat(asked("vendor:prime"))
                .containsExactly(
                        "accounts.mfa",
                        "accounts.reused_across_customers",
                        "accounts.rotated_on",
                        "services.recovery_hours",
                        "subcontracts.exposes_data",
                        "subcontracts.flow_down");

        ImportReport report = imported(pack().with("accounts", "adm", "mfa", "phishing-resistant")
                .with("accounts", "adm", "rotated_on", "2026-05-01")
                .with("accounts", "adm", "reused_across_customers", "no")
                .with("services", "ops", "recovery_hours", "4")
                .with("subcontracts", "link", "exposes_data", "true")
                .with("subcontracts", "link", "flow_down", "yes")
                .save(folder.resolve("request-prime.xlsx")));

        assertThat(report.added()).isZero();
        assertThat(report.removed()).isZero();
        assertThat(report.changed()).isEqualTo(3);
        Set<String> fresh = facts();
        assertThat(fresh).containsAll(before);
        fresh.removeAll(before);
        assertThat(fresh)
                .containsExactly(
                        "accounts adm mfa=phishing-resistant",
                        "accounts adm reused_across_customers=false",
                        "accounts adm rotated_on=2026-05-01",
                        "services ops recovery_hours=4",
                        "subcontracts link exposes_data=true",
                        "subcontracts link flow_down=true");
        assertThat(asked("vendor:prime")).isEmpty();
    }

    @Test
    void tellsOfASubcontractorThatNobodyKnew() throws IOException {
        imported(pack().row("subcontracts", "told", "k", "ops", "prime", "deep", "true", "low", "RO", "")
                .save(folder.resolve("request-prime.xlsx")));

        JsonNode chain = SmallMap.ask("/chain/prime");
        assertThat(chain.at("/links/0/sub").asString()).isEqualTo("vendor:sub");
        assertThat(chain.at("/links/1/sub").asString()).isEqualTo("vendor:deep");
        assertThat(chain.at("/links/1/tier").asInt()).isEqualTo(2);
    }

    @Test
    void saysNothingWhereItComesBackUntouched() throws IOException {
        Set<String> before = facts();

        ImportReport report = imported(pack().save(folder.resolve("request-prime.xlsx")));

        assertThat(report.added() + report.changed() + report.removed()).isZero();
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void isRefusedWithSheetRowColumnAndMendWhereAValueIsWrong() throws IOException {
        Set<String> before = facts();
        Path file = pack().with("accounts", "adm", "mfa", "sms").save(folder.resolve("request-prime.xlsx"));

        Rejected refused = catchThrowableOfType(Rejected.class, () -> imported(file));

        assertThat(refused.rejections()).hasSize(1);
        Rejection why = refused.rejections().getFirst();
        assertThat(why.file()).isEqualTo("accounts");
        assertThat(why.line()).isEqualTo(2);
        assertThat(why.column()).isEqualTo("mfa");
        assertThat(why.mend()).contains("none, app, phishing-resistant");
        assertThat(facts()).isEqualTo(before);
    }

    private static Filled pack() throws IOException {
        return Filled.of(SmallMap.bytes("/request-packs/prime"));
    }

    private static ImportReport imported(Path file) {
        var order = new ImportOrder("request-prime", "tests", false, Intake.read(List.of(file)));
        return RunningServer.get().bean(Imports.class).run(order, Progress.NONE);
    }

    /** The columns that a vendor is asked for, without the documents. */
    private static List<String> asked(String vendor) {
        var columns = new TreeSet<String>();
        SmallMap.ask("/dossiers/prime").path("questions").forEach(one -> {
            if (one.path("asked").asString().equals(vendor)) {
                columns.add(one.path("column").asString());
            }
        });
        columns.remove("evidence.document");
        return List.copyOf(columns);
    }

    /** Every value on the map, one a line, as the export has it. */
    private static Set<String> facts() throws IOException {
        var facts = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Visits.bytes("/export?as=bundle")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                List<String> lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                facts.addAll(facts(entry.getName().replace(".csv", ""), lines));
            }
        }
        return facts;
    }

    private static List<String> facts(String file, List<String> lines) {
        String[] header = lines.getFirst().split(",", -1);
        var facts = new ArrayList<String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < header.length; i++) {
                if (!cells[i].isEmpty()) {
                    facts.add("%s %s %s=%s".formatted(file, cells[0], header[i], cells[i]));
                }
            }
        }
        return facts;
    }
}
