package dev.tierfall.intake.read;

import dev.tierfall.intake.cell.Cells;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.intake.read.Line.Flaw;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Turns the typed cells of a sheet into the text that a CSV file would hold: days in ISO 8601, true and false, plain
 * numbers.
 */
final class SheetCells {

    static final Text EMPTY = new Text("", null, "");

    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|General|[eE][+-]");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");

    private SheetCells() {}

    /**
     * A cell as text.
     *
     * @param trouble what is wrong with the cell, following its column's name; null where nothing is
     */
    record Text(String text, @Nullable String trouble, String mend) {

        Flaw flaw(int cell) {
            return new Flaw(cell, Shown.plain(text), String.valueOf(trouble), mend);
        }
    }

    static Text text(Cell cell) {
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        if (isError(cell)) {
            return new Text(
                    String.valueOf(raw),
                    "holds the error " + Shown.quoted(String.valueOf(raw)),
                    "mend the formula, or clear the cell");
        }
        return switch (value) {
            case null ->
                isFormula(cell) && cell.getFormula() != null && raw == null
                        ? new Text(
                                "",
                                "holds a formula without its value",
                                "open the workbook in a spreadsheet program and save it")
                        : EMPTY;
            case BigDecimal number -> good(isDate(cell) ? date(cell, number) : plain(number));
            case Boolean bool -> good(bool.toString());
            default -> written(value.toString());
        };
    }

    /** A formula's error comes as a text. */
    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || (isFormula(cell)
                        && cell.getValue() instanceof String s
                        && ERROR.matcher(s).matches());
    }

    private static boolean isFormula(Cell cell) {
        return cell.getType() == CellType.FORMULA;
    }

    private static Text good(String text) {
        return new Text(text, null, "");
    }

    private static Text written(String raw) {
        String text = raw.contains("_x") ? unescaped(raw) : raw;
        if (text.indexOf('\0') >= 0) {
            return new Text(text, "holds a nul character (U+0000)", "delete it");
        }
        if (text.length() > Table.MOST_CHARACTERS) {
            Flaw flaw = LineHandler.tooLong(0, "", String.valueOf(text.length()));
            return new Text(text.substring(0, 200), flaw.message(), flaw.mend());
        }
        return good(Cells.trimmed(text));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > 400 ? number.toString() : number.toPlainString();
    }

    private static String date(Cell cell, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return plain(number);
        }
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /**
     * By the number format, since a workbook keeps a day as a number: the formats that are built in, or one that writes
     * a day or a year.
     */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if (DATE_FORMATS.contains(id)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && NOT_FORMAT.matcher(format).replaceAll("").chars().anyMatch(c -> "yYdD".indexOf(c) >= 0);
    }
}
