package dev.tierfall.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name without what people write now one way, now another: case, accents, punctuation, the legal form of a company.
 * Two names that are equal so are one name differently spelled; what is merely alike stays apart.
 */
public final class PlainName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOTS = Pattern.compile("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)");
    private static final String[] WHOLE = {"ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe"};
    private static final Set<String> FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "asa",
            "bv",
            "co",
            "corp",
            "corporation",
            "doo",
            "gmbh",
            "inc",
            "incorporated",
            "kg",
            "limited",
            "llc",
            "llp",
            "ltd",
            "nv",
            "ou",
            "oy",
            "oyj",
            "plc",
            "pte",
            "pty",
            "pvt",
            "sa",
            "sarl",
            "se",
            "spa",
            "srl",
            "the");

    private PlainName() {}

    /** Lower case, without accents, punctuation and legal forms; words apart by one space. */
    public static String of(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String joined = DOTS.matcher(folded(letters)).replaceAll("");
        String[] words = OTHER.matcher(joined).replaceAll(" ").strip().split(" ");
        var plain = new StringBuilder();
        for (String word : words) {
            if (!FORMS.contains(word)) {
                plain.append(plain.isEmpty() ? "" : " ").append(word);
            }
        }
        return plain.isEmpty() ? String.join(" ", words) : plain.toString();
    }

    /** By way of capitals, so that ß is ss; and letters that no decomposition takes apart as people write them. */
    private static String folded(String letters) {
        String lower = letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (int i = 0; i < WHOLE.length; i += 2) {
            lower = lower.replace(WHOLE[i], WHOLE[i + 1]);
        }
        return lower;
    }
}
