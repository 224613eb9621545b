package dev.tierfall.contract.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.contract.measure.Measures.Measure;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that say which checks look at which measure: ours, and those of a user. */
class MeasureFilesTests {

    private static final CheckFiles CHECKS = new CheckFiles("", "");

    @TempDir
    Path folder;

    @Test
    void hasTheTwelveHeadingsOfTheAdvisory() {
        assertThat(shipped().all())
                .extracting(Measure::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> "AA22-131A-" + i)
                        .toList());
    }

    /** A check that names a heading as its reference looks at that measure. */
    @Test
    void letsEveryCheckSpeakForTheMeasuresThatItNames() {
        Map<String, Set<String>> named = new TreeMap<>();
        for (Measure measure : shipped().all()) {
            named.put(
                    measure.id(),
                    CHECKS.current().checks().stream()
                            .filter(check -> check.references().contains(measure.id()))
                            .map(Check::id)
                            .collect(Collectors.toSet()));
        }

        assertThat(shipped().all())
                .allSatisfy(measure ->
                        assertThat(measure.checks()).containsAll(named.getOrDefault(measure.id(), Set.of())));
    }

    /** What no heading of a check's references covers is here for a reason that has to be remembered. */
    @Test
    void namesNoOtherChecksButThree() {
        assertThat(shipped().all().stream()
                        .flatMap(measure -> measure.checks().stream()
                                .filter(id ->
                                        !CHECKS.current().named(id).references().contains(measure.id()))
                                .map(id -> measure.id() + " " + id)))
                .containsExactlyInAnyOrder("AA22-131A-5 TF-03", "AA22-131A-9 TF-23", "AA22-131A-11 TF-12");
    }

    @Test
    void takesAUsersFileInThePlaceOfOurs() throws IOException {
        Files.writeString(
                folder.resolve("measures.csv"),
                "measure,title,asks,checks\nAA22-131A-3,Second factor,Nobody signs in with a password alone,TF-01\n");

        Measures own = new MeasureFiles(folder.toString(), "", CHECKS).current();

        assertThat(own.all()).extracting(Measure::title).containsExactly("Second factor");
        assertThat(own.looks()).hasSize(28);
    }

    @Test
    void refusesWhatItCantReadWithLineAndMend() {
        assertThatThrownBy(
                        () -> with("looks.csv", "check,held,whose,why\nTF-01,vender,provider,x\nTF-99,us,customer,x\n"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        wrong -> assertThat(wrong.rejections())
                                .filteredOn(one -> "looks.csv".equals(one.file()))
                                .extracting(one -> one.line() + " " + one.message() + ": " + one.mend())
                                .contains("2 'vender' is not known here: write vendor")
                                .anyMatch(text -> text.startsWith("3 'TF-99' is not known here: write TF-")));
        assertThatThrownBy(() -> with("measures.csv", "measure,title,checks\n"))
                .hasMessageContaining("its columns are others");
        assertThatThrownBy(() -> with("measures.csv", "measure,title,asks,checks\nM-1,One,Two\n"))
                .hasMessageContaining("the row has 3 cells, the header 4");
        assertThatThrownBy(() -> with("measures.csv", "measure,title,asks,checks\nM,a,b,TF-01\nM,a,b,TF-01\n"))
                .hasMessageContaining("'M' stands here twice");
    }

    private static Measures with(String file, String text) {
        var files = new TreeMap<>(OwnFiles.shipped("contract"));
        files.put(file, text);
        return MeasureFiles.read(
                files, CHECKS.current().checks().stream().map(Check::id).collect(Collectors.toSet()));
    }

    private static Measures shipped() {
        return new MeasureFiles("", "", CHECKS).current();
    }
}
