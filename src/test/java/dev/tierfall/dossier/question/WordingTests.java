package dev.tierfall.dossier.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.check.CheckFiles;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.spread.Policies;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that is unknown goes unasked for want of words: every column that a check reads or a rule met empty. */
class WordingTests {

    private static final Pattern MET = Pattern.compile("IS NULL[^']*THEN '(\\w+\\.\\w+)'|\\['(account\\.holder)'");

    private final Wording wording = Wording.read(OwnFiles.shipped("dossier").getOrDefault("questions.yaml", ""));

    @Test
    void hasWordsForWhateverAChecksReads() {
        var columns = new TreeSet<String>();
        new CheckFiles("", "").current().checks().forEach(check -> columns.addAll(check.reads()));

        assertThat(columns).hasSizeGreaterThan(50).allMatch(wording::knows);
    }

    @Test
    void hasWordsForWhateverARuleMetEmpty() {
        var columns = new TreeSet<String>();
        new Policies("", "")
                .current()
                .rules()
                .forEach(rule -> MET.matcher(rule.source().text())
                        .results()
                        .forEach(found ->
                                columns.add(Gaps.column(found.group(1) == null ? found.group(2) : found.group(1)))));

        assertThat(columns)
                .hasSizeGreaterThan(25)
                .allMatch(wording::knows)
                .allMatch(column -> BundleSchema.get()
                        .file(column.substring(0, column.indexOf('.')))
                        .orElseThrow()
                        .column(column.substring(column.indexOf('.') + 1))
                        .isPresent());
    }

    @Test
    void namesTheElevenDocuments() {
        for (int number = 1; number <= 11; number++) {
            String item = "CISA-RC-O2." + number;
            assertThat(wording.document(item)).isNotEqualTo(item);
        }
        assertThat(wording.document("CISA-RC-O2.12")).isEqualTo("CISA-RC-O2.12");
    }
}
