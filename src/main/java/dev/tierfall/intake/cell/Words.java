package dev.tierfall.intake.cell;

import java.util.List;
import java.util.Locale;

/** Enums and bools; both ignore case. */
final class Words {

    private Words() {}

    static String bool(String text) throws BadCell {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> "true";
            case "false", "no", "0" -> "false";
            default ->
                throw new BadCell(
                        Shown.quoted(text) + " is neither true nor false",
                        "write true or false (or yes, no, 1, 0), or leave it empty where it is not known");
        };
    }

    static String one(String text, List<String> words) throws BadCell {
        for (String word : words) {
            if (word.equalsIgnoreCase(text)) {
                return word;
            }
        }
        String all = String.join(", ", words);
        throw new BadCell(
                Shown.quoted(text) + " is not one of its words",
                Nearest.write(text, words)
                        .map(write -> write + ", if that is meant; the words are " + all)
                        .orElse("write one of " + all + ", or leave it empty where it is not known"));
    }
}
