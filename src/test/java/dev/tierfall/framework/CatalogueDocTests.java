package dev.tierfall.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.framework.Framework.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each of the 63 things that the two texts of CISA ask has its place in the program, or is said to have none yet;
 * {@code docs/catalogue.md} lists them: {@code mvn test -Dtierfall.write-docs=true} writes it anew.
 */
class CatalogueDocTests {

    private static final Path DOC = Path.of("docs/catalogue.md");
    private static final CheckFiles CHECKS = new CheckFiles("", "");

    private final List<Requirement> rows = new FrameworkFiles("", "", CHECKS)
            .all().stream()
                    .filter(one -> one.title().startsWith("CISA"))
                    .flatMap(one -> one.requirements().stream())
                    .toList();
    private final Map<String, String> later = CatalogueRow.lines(CatalogueRow.FOLDER.resolve("not-yet.txt"))
            .map(line -> line.split("\\|"))
            .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));

    @Test
    void countsThemAll() {
        assertThat(rows).hasSize(63).extracting(Requirement::id).doesNotHaveDuplicates();
        assertThat(rows).extracting(Requirement::id).containsAll(later.keySet());
        assertThat(rows.stream().filter(Requirement::answered)).hasSize(58);
        assertThat(rows).allMatch(row -> row.answered() || !row.elsewhere().isEmpty() || later.containsKey(row.id()));
    }

    @Test
    void triesEveryRowThatTheMapAnswers() {
        assertThat(CatalogueRow.all())
                .extracting(CatalogueRow::id)
                .containsExactlyElementsOf(rows.stream()
                        .filter(Requirement::answered)
                        .map(Requirement::id)
                        .toList());
    }

    /** X1: managed security providers, clouds, software houses and outsourcers are asked what every vendor is asked. */
    @Test
    void asksVendorsOfEveryKindTheSame() {
        assertThat(CHECKS.current().checks())
                .extracting(Check::reads)
                .noneMatch(reads -> reads.contains("vendors.kind"));
        assertThat(CHECKS.current().checks())
                .extracting(check -> check.statement().cypher())
                .noneMatch(cypher -> cypher.matches("(?s).*\\b(vendor|guest|operator|publisher|sub)\\.kind\\b.*"));
    }

    @Test
    void isFresh() throws IOException {
        String fresh = write();
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }

    private String write() {
        long whole = rows.stream().filter(row -> !later.containsKey(row.id())).count();
        var text = new StringBuilder("""
            # What CISA asks, row by row

            Generated from `cypher/frameworks`; `CatalogueDocTests` says how. The two texts, AA22-131A and Risk
            Considerations, name %d things that a customer of managed service providers must be able to show. %d have
            their place in the program; of the other %d a part has none yet, which is named. `CatalogueIT` changes for
            each row that the map answers one thing that the row reads, and sees it go from met to not met and to unknown.

            | row | asks | where in the program | shown by | not yet |
            |---|---|---|---|---|
            """.formatted(rows.size(), whole, rows.size() - whole));
        for (Requirement row : rows) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.id(),
                            row.title(),
                            FrameworksDocTests.answer(row),
                            row.answered() ? "CatalogueIT" + beside(row.id()) : shownBy(row.id()),
                            later.getOrDefault(row.id(), "")));
        }
        return text.toString();
    }

    /** The tests of what a row has beside its checks. */
    private static String beside(String id) {
        return switch (id) {
            case "AA22-131A-PR-0", "CISA-RC-S2" -> ", ContractsIT, ContractsPageIT";
            case "CISA-RC-Q3" -> ", DueIT, ContractsPageIT";
            case "CISA-RC-O1" -> ", NeedsIT, ContractsPageIT";
            case "AA22-131A-PR-6" -> ", RequestPackIT";
            case "AA22-131A-PR-9" -> ", ClocksTests, IncidentsIT";
            case "CISA-RC-T1" -> ", OnboardingIT";
            default -> "";
        };
    }

    /** The tests of what answers the rows that no check does. */
    private static String shownBy(String id) {
        return switch (id) {
            case "AA22-131A-PR-7" -> "OracleIT, RansomwareIT, RegionIT";
            case "AA22-131A-PR-8" -> "CheckFilesTests";
            case "X1" -> "CatalogueDocTests";
            case "X2" -> "MapPageIT, AnalystJourneyIT";
            case "X3" -> "RequestPackIT";
            default -> "";
        };
    }
}
