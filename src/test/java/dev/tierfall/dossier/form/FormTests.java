package dev.tierfall.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.dossier.form.Form.Paper;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Section.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Names that somebody chose to do harm with, in all three forms. */
class FormTests {

    private static final String FORMULA = "=HYPERLINK(\"http://evil\")";
    private static final String MARKUP = "<script>alert(1)</script>";

    private final Paper paper = new Paper(
            "About " + MARKUP,
            "Summary",
            "Stamp",
            List.of(List.of("Figure", "1", FORMULA)),
            List.of(
                    new Section(
                            "one",
                            "One",
                            "Says " + MARKUP,
                            List.of("Name", "Value"),
                            List.of(Row.of("vendor:a", FORMULA, null), Row.of(null, MARKUP, "a, b"))),
                    new Section("two", "Two", "", List.of("Other", "Value"), List.of(Row.of(null, "x", "y")))));

    @Test
    void writesOneTableOfAllSections() {
        assertThat(new String(Form.CSV.write(paper), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Section,Ref,Name,Value,Other",
                        "one,vendor:a,\"'=HYPERLINK(\"\"http://evil\"\")\",,",
                        "one,,<script>alert(1)</script>,\"a, b\",",
                        "two,,,y,x");
    }

    @Test
    void writesASheetASectionAndNoFormula() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Form.XLSX.write(paper)))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("summary", "one", "two");
            var cell = book.findSheet("one").orElseThrow().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo("'" + FORMULA);
            assertThat(book.findSheet("one").orElseThrow().read().get(1).getCellText(1))
                    .isEqualTo("unknown");
        }
    }

    @Test
    void writesAPageThatRunsNothingAndAsksForNothing() {
        String page = new String(Form.HTML.write(paper), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("default-src 'none'")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("<i>unknown</i>")
                .doesNotContain("<script")
                .doesNotContain("href=\"http")
                .doesNotContain("src=\"");
    }
}
