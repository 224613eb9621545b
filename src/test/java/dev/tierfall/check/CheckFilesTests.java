package dev.tierfall.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.OwnFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody adds a check, moves a threshold, and makes every mistake that files allow. */
class CheckFilesTests {

    private static final String DESCRIBED = """
            id: MY-01
            title: A vendor without a country
            severity: low
            references: [OUR-1]
            condition: The country is empty.
            counts: vendors
            reads: [vendors.country]
            mend: Fill it in.
            """;

    private static final String CYPHER = """
            MATCH (vendor:Vendor) WHERE holds(vendor)
            RETURN vendor.ref AS subject, vendor.ref AS vendor, vendor.country IS NULL AS found,
                   'older than ' + $staleDays AS detail, [vendor.record] AS witnesses;
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheShippedChecksInTheOrderOfTheirIds() {
        CheckSet shipped = new CheckFiles("", "").current();

        assertThat(shipped.version()).isEqualTo("1");
        assertThat(shipped.checks()).extracting(Check::id).isSorted().contains("TF-01");
        assertThat(shipped.thresholds()).containsEntry("staleDays", 90L).containsEntry("concentrationShare", 0.30);
    }

    @Test
    void addsAUsersCheckAndWritesSharedWordsOut() {
        Check own =
                read(Map.of("MY-01.yaml", DESCRIBED, "MY-01.cypher", CYPHER)).named("my-01");

        assertThat(own.severity()).isEqualTo(Severity.LOW);
        assertThat(own.statement().thresholds()).containsExactly("staleDays");
        assertThat(own.statement().cypher())
                .startsWith("MATCH (vendor:Vendor) WHERE (coalesce(vendor.since <= $asOf, true) AND")
                .doesNotContain("holds(", ";");
    }

    @Test
    void movesAThresholdAndSaysSoInTheVersion() throws Exception {
        var files = new CheckFiles(folder.toString(), "");
        assertThat(files.current().version()).isEqualTo("1");

        Files.writeString(
                folder.resolve("policy.yaml"), "thresholds:\n  staleDays: 30\n  approvedCountries: [DE, \"NO\"]\n");
        CheckSet changed = files.current();

        assertThat(changed.version()).matches("1\\+[0-9a-f]{8}");
        assertThat(changed.thresholds())
                .containsEntry("staleDays", 30L)
                .containsEntry("reviewDays", 180L)
                .containsEntry("approvedCountries", List.of("DE", "NO"));
        Files.delete(folder.resolve("policy.yaml"));
        assertThat(files.current().version()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: A vendor without a country | titel: A vendor | MY-01.yaml | 2 | 'titel' is not known here
            severity: low                     | severity: grave | MY-01.yaml | 3 | severity 'grave'
            reads: [vendors.country]          | reads: [vendors.land] | MY-01.yaml | 7 | 'vendors.land'
            id: MY-01                         | id: MY-02       | MY-01.yaml | 1 | calls itself 'MY-02'
            references: [OUR-1]               | references: [   | MY-01.yaml | 6 | it is no YAML
            MATCH (vendor:Vendor)             | CREATE (vendor:Vendor) | MY-01.cypher | 1 | a check only reads
            AS found                          | AS finds        | MY-01.cypher | 1 | no column 'found'
            $staleDays                        | $staleDay       | MY-01.cypher | 3 | no threshold 'staleDay'
            ;                                 | ; MATCH (n) RETURN n | MY-01.cypher | 3 | a second statement
            holds(vendor)                     | holds(vendor, vendor) | MY-01.cypher | 1 | too many names or too few
            """)
    void refusesAFileWithItsLineAndTheMend(String written, String instead, String file, int line, String message) {
        Rejected refused = refused(Map.of(
                "MY-01.yaml", DESCRIBED.replace(written, instead), "MY-01.cypher", CYPHER.replace(written, instead)));

        assertThat(refused.rejections().getFirst().file()).isEqualTo(file);
        assertThat(refused.rejections().getFirst().line()).isEqualTo(line);
        assertThat(refused.rejections().getFirst().message()).contains(message);
        assertThat(refused.rejections().getFirst().mend()).isNotBlank();
    }

    @Test
    void refusesHalfACheck() {
        assertThat(refused(Map.of("MY-01.yaml", DESCRIBED))).hasMessageContaining("MY-01.cypher");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            staleDay: 3                | 'staleDay' is not known here
            staleDays: soon            | 'soon' is no threshold
            staleDays: [DE]            | another kind of value
            approvedCountries: [de]    | 'de' is not an ISO 3166-1 code
            """)
    void refusesAWrongThreshold(String line, String message) {
        Rejected refused = refused(Map.of("policy.yaml", "thresholds:\n  " + line + "\n"));

        assertThat(refused.rejections().getFirst().file()).isEqualTo("policy.yaml");
        assertThat(refused.rejections().getFirst().line()).isEqualTo(2);
        assertThat(refused.rejections().getFirst().message()).contains(message);
    }

    private static CheckSet read(Map<String, String> changes) {
        return CheckFiles.read(OwnFiles.shipped("checks"), new TreeMap<>(changes));
    }

    private static Rejected refused(Map<String, String> changes) {
        return catchThrowableOfType(Rejected.class, () -> read(changes));
    }
}
