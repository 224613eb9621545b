package dev.tierfall.intake.cell;

import java.util.Locale;
import java.util.regex.Pattern;

/** Legal entity identifiers of ISO 17442: 18 letters or digits and two check digits by ISO 7064, mod 97-10. */
final class Leis {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    private Leis() {}

    static String read(String text) throws BadCell {
        if (FORM.matcher(text).matches() && remainder(text) == 1) {
            return text;
        }
        String upper = text.toUpperCase(Locale.ROOT).replaceAll("[ .-]", "");
        boolean hasForm = FORM.matcher(upper).matches();
        if (hasForm && remainder(upper) == 1) {
            throw new BadCell(Shown.quoted(text) + " is not written as ISO 17442 asks", "write " + upper);
        }
        if (hasForm) {
            throw new BadCell(
                    Shown.quoted(text) + " has wrong check digits",
                    "copy the lei again from its register (search.gleif.org), or leave it empty");
        }
        throw new BadCell(
                "%s is not an lei: %d characters".formatted(Shown.quoted(text), text.length()),
                "write 18 letters or digits and two check digits, 20 in all, or leave it empty");
    }

    /** The number that a letter makes two digits of (A is 10), modulo 97. */
    private static int remainder(String lei) {
        int remainder = 0;
        for (int i = 0; i < lei.length(); i++) {
            int value = Character.digit(lei.charAt(i), 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        return remainder;
    }
}
