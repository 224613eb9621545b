package dev.tierfall.intake.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.tierfall.intake.cell.Cells;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.intake.read.Line.Flaw;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a record as FastCSV meets them; counts all, keeps no more and no longer ones than a table may
 * have.
 */
final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {

    private final Utf8Reader reader;
    private List<String> cells = new ArrayList<>();
    private int count;
    private int expected;
    private @Nullable Flaw flaw;

    LineHandler(Utf8Reader reader) {
        this.reader = reader;
    }

    /** The line on which the record that is being read starts. */
    int line() {
        return (int) getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(expected);
        count = 0;
        flaw = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        count++;
        if (index >= Table.MOST_COLUMNS) {
            return;
        }
        if (length > Table.MOST_CHARACTERS) {
            int characters = Character.codePointCount(buffer, offset, length);
            if (characters > Table.MOST_CHARACTERS) {
                cells.add("");
                flaw(tooLong(index, new String(buffer, offset, 200), String.valueOf(characters)));
                return;
            }
        }
        String text = new String(buffer, offset, length);
        cells.add(Cells.trimmed(text));
        check(text);
    }

    private void check(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            flaw(new Flaw(
                    -1,
                    Shown.plain(text),
                    "the record holds a nul character (U+0000)",
                    "delete it; if the file is full of them, save it as UTF-8"));
        }
        if (reader.isOdd()) {
            for (int at = 0; at < text.length(); at++) {
                int odd = Utf8Reader.oddByte(text, at);
                if (odd >= 0) {
                    flaw(notUtf8(odd));
                    return;
                }
            }
        }
    }

    private static Flaw notUtf8(int odd) {
        return new Flaw(
                -1,
                "",
                "the record holds the byte 0x%02X, which is not UTF-8".formatted(odd),
                "save the file as UTF-8, or convert it: iconv -f latin1 -t utf-8");
    }

    static Flaw tooLong(int cell, String start, String characters) {
        return new Flaw(
                cell,
                Shown.plain(start),
                "holds %s characters, more than the limit of 65,536".formatted(characters),
                "shorten it, and look for a quote that is never closed");
    }

    private void flaw(Flaw found) {
        flaw = flaw == null ? found : flaw;
    }

    @Override
    protected Line buildRecord() {
        expected = Math.min(count, Table.MOST_COLUMNS);
        return new Line(line(), cells, count, flaw);
    }
}
