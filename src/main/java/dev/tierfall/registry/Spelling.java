package dev.tierfall.registry;

import dev.tierfall.model.PlainName;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How like two names are, from 0 to 1, as people mistype and shorten them: a wrong letter, two letters exchanged, only
 * the beginning, only one of the words. 1 is the same name however it is accented, spaced or incorporated.
 */
final class Spelling {

    /**
     * A shorter text is compared with whole words only, for it would be like nearly anything; a letter, with whole
     * names.
     */
    static final int SHORTEST = 3;

    /** Below this two names are different names. */
    static final double LIKE = 0.78;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

    private Spelling() {}

    /** Lower case, without accents, punctuation and legal forms; words apart by one space. */
    static String plain(String name) {
        return PlainName.of(name);
    }

    /** Both names plain. */
    static double likeness(String asked, String name) {
        if (asked.isEmpty() || name.isEmpty()) {
            return 0;
        }
        if (asked.equals(name)) {
            return 1;
        }
        if (asked.codePointCount(0, asked.length()) == 1) {
            return 0;
        }
        return Math.max(whole(squeezed(asked), squeezed(name)), 0.95 * words(asked.split(" "), name.split(" ")));
    }

    private static String squeezed(String plain) {
        return plain.replace(" ", "");
    }

    private static double whole(String asked, String name) {
        if (asked.equals(name)) {
            return 0.99;
        }
        if (name.startsWith(asked) && asked.length() >= SHORTEST) {
            return 0.85 + 0.1 * asked.length() / name.length();
        }
        return mistyped(asked, name);
    }

    /** One error among three letters and more, two among eight. */
    private static double mistyped(String asked, String name) {
        int longer = Math.max(asked.length(), name.length());
        if (longer < SHORTEST || Math.abs(asked.length() - name.length()) > 2) {
            return 0;
        }
        int errors = (longer >= 8 ? TWO : ONE).apply(asked, name);
        if (errors < 0 && exchanged(asked, name)) {
            errors = 1;
        }
        double kept = (1 - (double) errors / longer) * (0.9 + 0.1 * JARO_WINKLER.apply(asked, name));
        return errors < 0 ? 0 : Math.max(LIKE, kept);
    }

    private static boolean exchanged(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
    }

    /** Every word that was asked must be found; words of the name that nobody asked for weigh a little against it. */
    private static double words(String[] asked, String[] name) {
        double found = 0;
        int letters = 0;
        for (String word : asked) {
            double best = 0;
            for (String other : name) {
                best = Math.max(best, word.equals(other) ? 1 : whole(word, other));
            }
            if (best < LIKE * 0.9) {
                return 0;
            }
            found += best * word.length();
            letters += word.length();
        }
        return found / letters * (0.92 + 0.08 * Math.min(1, (double) asked.length / name.length));
    }
}
