package dev.tierfall.intake.write;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Empty files to fill in, made from the schema: one CSV a file with its header, and a workbook with notes and choices.
 */
public final class Templates {

    static final String WORKBOOK = "bundle.xlsx";
    private static final int ROWS_WITH_CHOICES = 5_000;
    private static final int LONGEST_CHOICE = 255;

    private Templates() {}

    /** Writes {@code import/templates} and {@code docs/bundle.md} anew; to be run in the project's folder. */
    public static void main(String[] folder) throws IOException {
        Path project = Path.of(folder.length == 0 ? "." : folder[0]);
        Path templates = Files.createDirectories(project.resolve("import/templates"));
        for (FileSchema file : BundleSchema.get().files()) {
            Files.writeString(templates.resolve(file.name() + ".csv"), csv(file));
        }
        try (OutputStream out = Files.newOutputStream(templates.resolve(WORKBOOK))) {
            workbook(out);
        }
        Files.writeString(project.resolve("docs/bundle.md"), BundleDoc.text());
    }

    static String csv(FileSchema file) {
        return file.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\n";
    }

    static void workbook(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Tierfall", "1.0")) {
            for (FileSchema file : BundleSchema.get().files()) {
                sheet(book.newWorksheet(file.name()), file.columns());
            }
        }
    }

    private static void sheet(Worksheet sheet, List<Column> columns) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.value(0, i, column.name());
            sheet.style(0, i).bold().set();
            sheet.comment(0, i, Described.note(column));
            sheet.width(i, Math.max(12, column.name().length() + 4));
            choices(sheet, i, column);
        }
    }

    /** Lets a cell below the header of a column be chosen from a list, where its words are few. */
    static void choices(Worksheet sheet, int at, Column column) {
        List<String> words = column.type() == Column.Type.BOOL ? List.of("true", "false") : column.words();
        String choice = '"' + String.join(",", words) + '"';
        if (!words.isEmpty() && !column.list() && choice.length() <= LONGEST_CHOICE) {
            sheet.range(1, at, ROWS_WITH_CHOICES, at).validateWithListByFormula(choice);
        }
    }
}
