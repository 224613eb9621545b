package dev.tierfall.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user puts files beside the shipped ones; the next question is answered by them, and says so. */
class PoliciesTests {

    private static final String OWN = """
            // id:    X01
            // title: Ours
            // why:   We know better,
            //        and say why.
            // over:  vendors
            // p:     0.5

            MATCH (v:Vendor) RETURN v.key AS from, 'control' AS fromState, v.key AS to, 'flaw' AS toState, 0.5 AS p,
              v.record AS record
            """;

    @TempDir
    private Path own;

    @Test
    void shipsEveryRuleOfTheSpecification() {
        assertThat(new Policies("", "").current().rules().stream().map(Rule::id))
                .containsExactly(
                        ("P01 P02 P03 P04 P04c P05 P06a P06b P06c P06d P07a P07b P07c P08 P09a P09b P09c P10 P11"
                                        + " P12 P13 P14a P14b P15a P15i P16 P16f P17a P17b P18a P18b P18c P18d P18k P19")
                                .split(" "));
    }

    @Test
    void takesAnotherVersionAsSoonAsAFileIsThere() throws IOException {
        var policies = new Policies(own.toString(), "");
        assertThat(policies.current().version()).isEqualTo("1");

        Files.writeString(own.resolve("X01.cypher"), OWN);

        assertThat(policies.current().version()).matches("1\\+[0-9a-f]{8}");
        assertThat(policies.current().rules().getLast().why()).isEqualTo("We know better, and say why.");
    }

    @Test
    void looksInTheDataDirectoryUnlessToldOtherwise() throws IOException {
        Path folder = Files.createDirectories(own.resolve("cypher").resolve("spread"));
        Files.writeString(folder.resolve("X01.cypher"), OWN);

        assertThat(new Policies("", own.toString()).current().rules().getLast().id())
                .isEqualTo("X01");
    }

    @Test
    void saysWhatIsMissingAndHowToMendIt() throws IOException {
        refuses(OWN.replace("// over:", "// ovr: "), """
                X01.cypher:5: not a line of the header
                  mend: write '// key: value', where key is one of id, title, why, over, p, each, and leave a line empty\
                 before other comments""");
        refuses(OWN.replace("v.record AS record", "1"), """
                X01.cypher:1: the rule returns no column 'record'
                  mend: add '… AS record' to its RETURN; a rule returns from, fromState, to, toState, p, record""");
        refuses(OWN.replace("X01", "X02"), """
                X01.cypher:1: the rule calls itself 'X02'
                  mend: write '// id: X01', or name the file X02.cypher""");
    }

    private void refuses(String text, String message) throws IOException {
        Files.writeString(own.resolve("X01.cypher"), text);
        assertThatThrownBy(() -> new Policies(own.toString(), "").current())
                .isInstanceOf(Rejected.class)
                .hasMessage(message);
    }
}
