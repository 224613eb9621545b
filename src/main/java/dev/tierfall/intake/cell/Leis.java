package dev.tierfall.intake.cell;

import dev.tierfall.model.Lei;
import java.util.Locale;

/** Reads cells that hold a {@link Lei}. */
final class Leis {

    private Leis() {}

    static String read(String text) throws BadCell {
        if (Lei.isValid(text)) {
            return text;
        }
        String upper = text.toUpperCase(Locale.ROOT).replaceAll("[ .-]", "");
        if (Lei.isValid(upper)) {
            throw new BadCell(Shown.quoted(text) + " is not written as ISO 17442 asks", "write " + upper);
        }
        if (Lei.hasForm(upper)) {
            throw new BadCell(
                    Shown.quoted(text) + " has wrong check digits",
                    "copy the lei again from its register (search.gleif.org), or leave it empty");
        }
        throw new BadCell(
                "%s is not an lei: %d characters".formatted(Shown.quoted(text), text.length()),
                "write 18 letters or digits and two check digits, 20 in all, or leave it empty");
    }
}
