package dev.tierfall.intake.cell;

import dev.tierfall.schema.Column;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a cell as its column's type asks, into the one form in which the store keeps it. */
public final class Cells {

    private Cells() {}

    /**
     * The canonical form of a trimmed cell that is not empty.
     *
     * @param known whether a ref (kind:id) is described by what was read so far
     */
    public static String read(String text, Column column, Predicate<String> known) throws BadCell {
        String written = column.type() == Column.Type.TEXT ? Inert.read(text) : text;
        return column.list() ? list(written, column, known) : one(written, column, known);
    }

    private static String list(String text, Column column, Predicate<String> known) throws BadCell {
        Set<String> items = new LinkedHashSet<>();
        for (String item : text.split(";")) {
            String trimmed = trimmed(item);
            if (!trimmed.isEmpty()) {
                items.add(one(trimmed, column, known));
            }
        }
        if (items.isEmpty()) {
            throw new BadCell(
                    Shown.quoted(text) + " holds separators only",
                    "write the values with ; between them, or leave the cell empty where they are not known");
        }
        return String.join(";", items);
    }

    private static String one(String text, Column column, Predicate<String> known) throws BadCell {
        return switch (column.type()) {
            case ID -> Ids.read(text);
            case TEXT -> text;
            case BOOL -> Words.bool(text);
            case INT -> Numbers.whole(text);
            case NUMBER -> Numbers.any(text);
            case DATE -> Dates.read(text);
            case COUNTRY -> Countries.read(text);
            case LEI -> Leis.read(text);
            case ENUM -> Words.one(text, column.words());
            case REF -> Refs.read(text, column, known);
        };
    }

    /** Without the blanks at both ends, those that do not break a line among them. */
    public static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
