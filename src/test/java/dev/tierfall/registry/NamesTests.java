package dev.tierfall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A map on which a few well-known and a few made-up things are called by several names. */
class NamesTests {

    private final Names names = new Names(List.of(
            thing("vendor:kaseya", "Kaseya Limited", "5299000HALDEN0000014", "https://www.kaseya.example/en"),
            thing("vendor:okta", "Okta", "", ""),
            new Known("vendor:hartmann-voss", "Hartmann & Voss GmbH", List.of("H&V", "HaVo"), "", "", ""),
            thing("vendor:loesch", "Lösch Netze AB", "", ""),
            new Known("software:vsa", "Kaseya VSA", List.of(), "", "", "9.5.6"),
            new Known("software:moveit", "MOVEit Transfer", List.of(), "", "", ""),
            thing("vulnerability:cve-2021-30116", "", "", ""),
            thing("system:erp", "ERP", "", "")));

    @ParameterizedTest
    @CsvSource({
        "Kaseya, vendor:kaseya",
        "kaseya ltd, vendor:kaseya",
        "kasya, vendor:kaseya",
        "kasyea, vendor:kaseya",
        "Kasseya, vendor:kaseya",
        "okat, vendor:okta",
        "otka, vendor:okta",
        "Hartman & Voss, vendor:hartmann-voss",
        "voss, vendor:hartmann-voss",
        "havo, vendor:hartmann-voss",
        "Losch Netze, vendor:loesch",
        "vendor:loesch, vendor:loesch",
        "5299000HALDEN0000014, vendor:kaseya",
        "support@help.kaseya.example, vendor:kaseya",
        "Moveit, software:moveit",
        "MOVEti Transfer, software:moveit",
        "CVE-2021-30116, vulnerability:cve-2021-30116",
        "Kaseya VSA 9.5.6, software:vsa",
        "KASEYA.EXAMPLE, vendor:kaseya",
        "https://user@help.kaseya.example:443/a?b=c#d, vendor:kaseya",
        "kaseya.de, vendor:kaseya",
        "okta.co.uk, vendor:okta",
        "5299000HALDEN0000015, vendor:kaseya",
        "5299 000h alde n000 0014, vendor:kaseya",
        "cve-2021-30116, vulnerability:cve-2021-30116",
        "Cve 2021 30116, vulnerability:cve-2021-30116",
        "a flaw (CVE\u20112021\u201130116) in VSA, vulnerability:cve-2021-30116",
        "Vendor:LOESCH, vendor:loesch",
        "vendor: Lösch Netze, vendor:loesch",
        "Lo\u0308sch Netze, vendor:loesch",
        "ＯＫＴＡ, vendor:okta",
        "kaseya vsa version 9.5.6, software:vsa",
        "Kaseya VSA before 9.5.7, software:vsa"
    })
    void findsAThingByAnyOfItsNames(String asked, String ref) {
        assertThat(names.search(asked, 10)).first().extracting(Match::ref).isEqualTo(ref);
    }

    @Test
    void saysWhichVersionTheMapHas() {
        assertThat(names.search("Kaseya VSA 9.5.7", 10))
                .contains(new Match(
                        "software:vsa",
                        "software",
                        "Kaseya VSA",
                        "product",
                        "Kaseya VSA",
                        1,
                        "the map has version 9.5.6; asked was 9.5.7"));
        assertThat(names.search("moveit 2023.0", 10))
                .extracting(Match::note)
                .containsExactly("the map does not say which version; asked was 2023.0");
    }

    @Test
    void looksBesideACveForWhatItIsIn() {
        assertThat(names.search("MOVEit Transfer CVE-2099-12345", 10))
                .extracting(Match::ref)
                .containsExactly("software:moveit");
    }

    /** Of a domain's ending, of a version, two may still be two; a letter exchanged in an LEI is a slip of the pen. */
    @Test
    void doubtsWhatMayBeAnother() {
        assertThat(names.search("kaseya.de", 1).getFirst().doubtful()).isTrue();
        assertThat(names.search("help.kaseya.example", 1).getFirst().doubtful()).isFalse();
        assertThat(names.search("Kaseya VSA before 9.5.7", 1).getFirst().note())
                .isEqualTo("the map has version 9.5.6; asked was before 9.5.7");
        assertThat(names.search("Kaseya VSA v9.5", 1).getFirst().note()).isEqualTo("version 9.5.6");
        assertThat(names.search("Kaseya VSA 9", 1).getFirst().doubtful()).isFalse();
        assertThat(names.search("Kaseya VSA 9.5.60", 1).getFirst().doubtful()).isTrue();
    }

    /** A version is a letter or two of a long name, but never a misspelling; a number may also be part of a name. */
    @ParameterizedTest
    @CsvSource({
        "Sensor 7.1, version 7.1",
        "Sensr 7.1, version 7.1",
        "Sensor 7, version 7.1",
        "Sensor 7.2, the map has version 7.1; asked was 7.2",
        "Sensro 7.2, the map has version 7.1; asked was 7.2",
        "Sensor7.2, the map has version 7.1; asked was 7.2",
        "Sensor (7.2), the map has version 7.1; asked was 7.2",
        "software:Sensor 7.2, the map has version 7.1; asked was 7.2",
        "Sensor 17.1, the map has version 7.1; asked was 17.1",
        "Sensor 71, the map has version 7.1; asked was 71",
        "Sensor 7.1.1, the map has version 7.1; asked was 7.1.1",
        "Sensor <7.1, the map has version 7.1; asked was <7.1",
        "International Directory Synchronisation Connector 2024.1, version 2024.1",
        "International Directory Synchronization Connector 2024.1, version 2024.1",
        "International Directory Synchronisation Connector 2024.2, the map has version 2024.1; asked was 2024.2",
        "Log4j 2.1, the map has version 2.14.1; asked was 2.1",
        "Log4j 2.14, version 2.14.1",
        "Log4j 2, ''",
        "Lgo4j 2, ''",
        "Log5j 2, ''",
        "Log4j, ''",
        "Office 365, ''",
        "Ofice 365, ''",
        "Office365, ''",
        "Office 364, the map does not say which version; asked was 364",
        "3CX 18, ''",
        "3CX 18.12.416, the map has version 18.12.407; asked was 18.12.416",
        "3CX 18.12.407, version 18.12.407"
    })
    void takesNoVersionForAMisspelling(String asked, String note) {
        var products = new Names(List.of(
                new Known("software:sensor", "Sensor", List.of(), "", "", "7.1"),
                new Known(
                        "software:ids",
                        "International Directory Synchronisation Connector",
                        List.of(),
                        "",
                        "",
                        "2024.1"),
                new Known("software:log4j", "Log4j 2", List.of(), "", "", "2.14.1"),
                new Known("software:m365", "Office 365", List.of(), "", "", ""),
                new Known("software:pbx", "3CX 18", List.of(), "", "", "18.12.407")));

        Match match = products.search(asked, 1).getFirst();

        assertThat(match.note()).isEqualTo(note);
        assertThat(match.doubtful()).isEqualTo(note.startsWith("the map"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Globex",
                "Initech",
                "CVE-2021-30117",
                "globex.invalid",
                "529900T8BM49AURSDO55",
                "k",
                "!!!",
                "Umbrella Holding",
                "Log4j 2.14",
                "xz",
                "?",
                "",
                "Hartmannsdorf"
            })
    void findsNothingLikeAnAbsentName(String asked) {
        assertThat(names.search(asked, 10)).isEmpty();
    }

    @Test
    void tellsFormsApart() {
        assertThat(Stream.of("CVE-2024-3094", "529900T8BM49AURSDO55", "https://x.example/a", "xz 5.6.0", "Acme")
                        .map(text -> Sought.of(text).form()))
                .containsExactly("cve", "lei", "domain", "product", "name");
    }

    private static Known thing(String ref, String name, String lei, String website) {
        return new Known(ref, name, List.of(), lei, website, "");
    }
}
