package dev.tierfall.store.statement;

/**
 * One non-empty value of a statement.
 *
 * @param column a column of the file, or a note's name, which starts with x_
 * @param stated the generation at which the source first said this very value here; an import that repeats it keeps it
 */
public record Said(String column, String value, long stated) {

    public boolean isNote() {
        return column.startsWith("x_");
    }
}
