package dev.tierfall.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tierfall.check.CheckFiles;
import dev.tierfall.framework.Framework.Evidence;
import dev.tierfall.framework.Framework.Requirement;
import dev.tierfall.model.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody brings a framework of their own, and makes every mistake that a file allows. */
class FrameworkFilesTests {

    private static final String OWN = """
            id,title,checks,evidence,elsewhere
            1.1,"Sign-in, guarded",tf-01;TF-02,,
            1.2,A policy exists,,organization,
            1.3,Doors are locked,,,the porter
            """;

    @TempDir
    Path folder;

    @Test
    void shipsTheTextsOfCisaWholeAndFiveOthers() {
        List<Framework> all = files().all();

        assertThat(all)
                .extracting(Framework::name)
                .containsExactly(
                        "aa22-131a",
                        "csf-2.0-gv-sc",
                        "dora-28-30",
                        "iso-27001-a5",
                        "nis2-21-2-d",
                        "risk-considerations",
                        "sp-800-161r1");
        assertThat(all).allSatisfy(one -> assertThat(one.title()).isNotEqualTo(one.name()));
        assertThat(all.stream()
                        .filter(one -> one.title().startsWith("CISA"))
                        .mapToInt(one -> one.requirements().size())
                        .sum())
                .isEqualTo(63);
    }

    @Test
    void saysOfEveryRowWhoAnswersIt() {
        assertThat(files().all())
                .flatExtracting(Framework::requirements)
                .allMatch(row -> row.answered() || !row.elsewhere().isEmpty());
    }

    @Test
    void readsAUsersFileAndItsTitle() throws Exception {
        write("house.csv", OWN);
        assertThat(files().named("House").title()).isEqualTo("house");
        write("frameworks.csv", "name,title\nhouse,Rules of the house\n");

        Framework house = files().named("house");

        assertThat(house.title()).isEqualTo("Rules of the house");
        assertThat(house.requirements())
                .containsExactly(
                        new Requirement("1.1", "Sign-in, guarded", List.of("TF-01", "TF-02"), Evidence.NONE, ""),
                        new Requirement("1.2", "A policy exists", List.of(), Evidence.ORGANIZATION, ""),
                        new Requirement("1.3", "Doors are locked", List.of(), Evidence.NONE, "the porter"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id,title     | id,titel            | 1 | 'titel' is no column of it                   | write title
            id,title     | nr,title            | 1 | 'nr' is no column of it                      | write id, title
            tf-01        | TF-0l               | 2 | there is no check 'TF-0L'                    | write TF-0
            organization | organisation        | 3 | evidence of a 'organisation'                 | write contract or organization
            1.3          | 1.2                 | 4 | '1.2' stands here twice                      | leave one of the rows
            Doors are locked | ``              | 4 | 'title' is empty                             | fill it in
            A policy exists  | A policy, exists | 3 | the row has 6 cells, the header 5           | write one cell for each
            "Sign-in, guarded" | "Sign-in      | 2 | a quote is opened and never closed           | close it
            """)
    void refusesAFileWithItsLineAndTheMend(String written, String instead, int line, String message, String mend)
            throws Exception {
        write("house.csv", OWN.replace(written, instead));

        Rejected refused = catchThrowableOfType(Rejected.class, () -> files().all());

        assertThat(refused.rejections().getFirst())
                .returns("house.csv", one -> one.file())
                .returns(line, one -> one.line());
        assertThat(refused.rejections().getFirst().message()).contains(message);
        assertThat(refused.rejections().getFirst().mend()).contains(mend);
    }

    @Test
    void refusesANameThatNoneHas() {
        assertThatThrownBy(() -> files().named("dora-28-3"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("there is no framework 'dora-28-3'")
                .hasMessageContaining("did you mean dora-28-30?");
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(folder.resolve(file), text);
    }

    private FrameworkFiles files() {
        return new FrameworkFiles(folder.toString(), "", new CheckFiles("", ""));
    }
}
