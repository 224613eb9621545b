package dev.tierfall.intake.cell;

/**
 * Makes a stranger's text fit for a message: short, on one line, and without what could steer a terminal or turn the
 * text around.
 */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    public static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    public static String plain(String text) {
        var shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && shown.length() < LONGEST) {
            int character = text.codePointAt(at);
            if (steers(character)) {
                shown.append("\\u%04x".formatted(character));
            } else {
                shown.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return at < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
