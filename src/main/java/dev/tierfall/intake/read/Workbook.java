package dev.tierfall.intake.read;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook, a sheet a file of the bundle.
 *
 * @param styled whether it has number formats, without which no number is a date
 */
record Workbook(Path file, String called, boolean styled) {

    private static final String STYLES = "spreadsheetml.styles+xml";

    /**
     * Hands over each sheet by name, with nothing beside it where the sheet is empty and no file of the bundle is
     * missed.
     */
    static void tables(Path file, String called, BiConsumer<String, Optional<Table>> sheets) {
        List<ZipGate.Entry> entries = ZipGate.entries(file, called);
        new PartGate(called).check(entries);
        var workbook = new Workbook(file, called, hasStyles(entries, called));
        try (ReadableWorkbook open = workbook.open()) {
            List<Sheet> all = open.getSheets().toList();
            if (all.size() > ZipGate.MOST_ENTRIES) {
                throw Refusal.of(called, "it names %d sheets, more than 1,000".formatted(all.size()), "take some out");
            }
            for (Sheet sheet : all) {
                Table table = new SheetTable(sheet.getName(), workbook, sheet.getIndex());
                sheets.accept(sheet.getName(), isKept(table) ? Optional.of(table) : Optional.empty());
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(called, e);
        }
    }

    /**
     * Spreadsheet programs begin a workbook with empty sheets; those are no mistake unless they bear the name of a
     * file.
     */
    private static boolean isKept(Table table) {
        if (Places.isFile(table.name())) {
            return true;
        }
        try {
            table.read(line -> {
                throw new Filled();
            });
            return true;
        } catch (Filled e) {
            return true;
        } catch (Rejected e) {
            return false;
        }
    }

    ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
    }

    /** The library throws what it likes on files that are not as it expects; people get one sentence. */
    static RuntimeException unreadable(String called, Exception e) {
        return e instanceof Rejected rejected
                ? rejected
                : Refusal.of(
                        called,
                        "it can't be read as a workbook: " + e.getMessage(),
                        "open it in a spreadsheet program and save it again as .xlsx");
    }

    private static boolean hasStyles(List<ZipGate.Entry> entries, String called) {
        for (ZipGate.Entry entry : entries) {
            if (entry.path().equals("[Content_Types].xml")) {
                try (var in = entry.content().open()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(STYLES);
                } catch (IOException e) {
                    throw unreadable(called, e);
                }
            }
        }
        throw Refusal.of(called, "it is a zip, but not a workbook", "give it the ending .zip, or save it as .xlsx");
    }

    /** Ends a reading at the first line. */
    private static final class Filled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Filled() {
            super(null, null, false, false);
        }
    }
}
