package dev.tierfall.intake.cell;

import dev.tierfall.model.Ref;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Ids: lower-case slugs of 128 characters at most. The message names the character that is odd, since some only look
 * like Latin letters.
 */
final class Ids {

    private static final int LONGEST = 128;
    private static final String LOOKS =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u03bf\u03b1\u03bd\u03b9";
    private static final String LIKE = "aeopcyxijskoavi";
    private static final String MEND =
            "write lower-case letters, digits and . _ + -, beginning with a letter or digit, 128 at most";

    private Ids() {}

    static String read(String text) throws BadCell {
        if (Ref.isId(text)) {
            return text;
        }
        if (text.isEmpty()) {
            throw new BadCell("'' is no id", MEND);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (Ref.isId(lower)) {
            throw new BadCell(Shown.quoted(text) + " has upper-case letters", "write " + lower);
        }
        if (text.length() > LONGEST && Ref.isId(lower.substring(0, LONGEST))) {
            throw new BadCell(
                    "%s has %d characters, more than 128".formatted(Shown.quoted(text), text.length()),
                    "write 128 characters at most");
        }
        String slug = slug(lower);
        throw new BadCell(odd(text), Ref.isId(slug) ? "write %s, or another id: %s".formatted(slug, rule()) : MEND);
    }

    private static String rule() {
        return MEND.substring("write ".length());
    }

    private static String odd(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (!Ref.isId("a" + Character.toString(character).toLowerCase(Locale.ROOT))) {
                return "%s holds %s as its character %d"
                        .formatted(Shown.quoted(text), named(character), text.codePointCount(0, at) + 1);
            }
        }
        return "%s begins with %s".formatted(Shown.quoted(text), named(text.codePointAt(0)));
    }

    private static String named(int character) {
        String name = Character.getName(character);
        return "U+%04X%s".formatted(character, name == null ? "" : " " + name);
    }

    /**
     * The id that was most likely meant: without accents, and with the Latin letter for a Cyrillic or Greek one that
     * looks like it.
     */
    private static String slug(String lower) {
        var slug = new StringBuilder();
        for (char character : Normalizer.normalize(lower, Normalizer.Form.NFKD).toCharArray()) {
            int alike = LOOKS.indexOf(character);
            slug.append(alike < 0 ? character : LIKE.charAt(alike));
        }
        return slug.toString()
                .replaceAll("\\s+", "-")
                .replaceAll("[^a-z0-9._+-]", "")
                .replaceAll("^[._+-]+", "");
    }
}
