package dev.tierfall.model;

import java.util.regex.Pattern;

/** Legal entity identifiers of ISO 17442: 18 letters or digits and two check digits by ISO 7064, mod 97-10. */
public final class Lei {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    private Lei() {}

    /** Whether a text has the form of one, in upper case and without gaps; its check digits may be wrong. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether its check digits are right too, so that no single slip of the pen goes unseen. */
    public static boolean isValid(String text) {
        return hasForm(text) && remainder(text) == 1;
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
