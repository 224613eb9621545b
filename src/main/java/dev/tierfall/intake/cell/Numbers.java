package dev.tierfall.intake.cell;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Whole numbers and numbers, both at least 0; written without padding, so that 7, 07 and 7.0 are one value. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    /** More digits take longer to read than any number of ours is worth. */
    private static final Pattern SHORT =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?0*+\\d{0,2})?");

    private static final BigDecimal LARGEST = new BigDecimal("1E15");

    private Numbers() {}

    static String whole(String text) throws BadCell {
        BigDecimal number = read(text, "a whole number");
        if (number.scale() > 0) {
            throw new BadCell(Shown.quoted(text) + " is not a whole number", "write it without a fraction");
        }
        return number.toPlainString();
    }

    static String any(String text) throws BadCell {
        return read(text, "a number").toPlainString();
    }

    private static BigDecimal read(String text, String kind) throws BadCell {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadCell(
                    Shown.quoted(text) + " is not " + kind,
                    "write digits, with a point before a fraction and nothing between thousands, as in 1250.5");
        }
        if (!SHORT.matcher(text).matches()) {
            throw outOfRange(text);
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (number.signum() < 0) {
            throw new BadCell(
                    Shown.quoted(text) + " is below 0", "write 0 or more, or leave it empty where it is not known");
        }
        if (number.compareTo(LARGEST) > 0 || number.scale() > 15) {
            throw outOfRange(text);
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BadCell outOfRange(String text) {
        return new BadCell(
                Shown.quoted(text) + " is out of range", "write at most 1000000000000000, with 15 digits of fraction");
    }
}
