package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Said;
import dev.tierfall.store.statement.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several sources describe Halden; the map shows one value of each column. */
class FoldTests {

    private static Statement says(String source, Said... said) {
        return new Statement(
                "vendor:halden",
                BundleSchema.get().file("vendors").orElseThrow(),
                source,
                Arrays.asList(said),
                source + ".csv",
                2,
                "ann",
                1,
                Statement.NEVER);
    }

    private static Folded fold(Statement... statements) {
        return Folded.of(List.of(statements)).orElseThrow();
    }

    @Test
    void showsTheValueStatedNewest() {
        Folded folded = fold(says("a", new Said("name", "Halden", 5)), says("b", new Said("name", "Haldn", 3)));

        assertThat(folded.value("name")).isEqualTo("Halden");
        assertThat(folded.lead().source()).isEqualTo("a");
    }

    @Test
    void takesEachColumnFromWhoSpokeOfIt() {
        Folded folded = fold(
                says("a", new Said("name", "Halden", 5)),
                says("b", new Said("name", "Haldn", 3), new Said("country", "DE", 3)));

        assertThat(folded.value("name")).isEqualTo("Halden");
        assertThat(folded.value("country")).isEqualTo("DE");
        assertThat(folded.value("website")).isEmpty();
    }

    @Test
    void letsAnEditWinOverNewerFiles() {
        Folded folded = fold(says("edit", new Said("name", "Mine", 1)), says("b", new Said("name", "Theirs", 9)));

        assertThat(folded.value("name")).isEqualTo("Mine");
        assertThat(folded.lead().source()).isEqualTo("edit");
    }

    @Test
    void breaksTiesByTheSourcesName() {
        Statement a = says("a", new Said("name", "A", 1));
        Statement b = says("b", new Said("name", "B", 1));

        assertThat(fold(a, b).value("name")).isEqualTo("A");
        assertThat(fold(b, a).value("name")).isEqualTo("A");
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(Folded.of(List.of())).isEmpty();
    }
}
