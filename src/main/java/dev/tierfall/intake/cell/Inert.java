package dev.tierfall.intake.cell;

/**
 * Keeps a spreadsheet from taking a text for a formula, and takes that back when the file comes in again.
 *
 * <p>A text that begins with {@code = + - @}, a tab or a carriage return, or with one of their full-width forms, is
 * written with an apostrophe before it (ASVS 5.0, 1.2.10). So is one that already has apostrophes there, and reading
 * takes exactly one away: whatever the map holds comes back as it was, and a text that never had an apostrophe is read
 * as it is written.
 */
public final class Inert {

    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char APOSTROPHE = '\'';

    private Inert() {}

    public static String written(String text) {
        return isFormula(text) ? APOSTROPHE + text : text;
    }

    public static String read(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && isFormula(text) ? text.substring(1) : text;
    }

    /** Whether what follows the apostrophes, if there are any, begins a formula. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
