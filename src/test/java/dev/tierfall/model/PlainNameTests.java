package dev.tierfall.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One company as several people write it down. */
class PlainNameTests {

    @ParameterizedTest
    @CsvSource({
        "Deltamark Analytics B.V., deltamark analytics",
        "DELTAMARK ANALYTICS BV, deltamark analytics",
        "Kodrina d.o.o., kodrina",
        "Kodrina D.O.O, kodrina",
        "Baltline Networks OÜ, baltline networks",
        "'Lakandula Support Services, Inc.', lakandula support services",
        "The Straße Ltd., strasse",
        "Strasse, strasse",
        "Sørvik Ænergi AS, sorvik aenergi",
        "Hartmann & Voss, hartmann voss",
        "GmbH, gmbh",
        "&, ''"
    })
    void takesSpellingAndLegalFormOff(String written, String plain) {
        assertThat(PlainName.of(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"Cumulane, Cumulane Europe", "Nordlicht, Nordlichter", "Halden, Halder"})
    void keepsApartWhatIsMerelyAlike(String one, String other) {
        assertThat(PlainName.of(one)).isNotEqualTo(PlainName.of(other));
    }
}
