package dev.tierfall.intake.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody most likely meant: the fewest letters changed, of long words a third at most. */
public final class Nearest {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private Nearest() {}

    public static Optional<String> of(String written, Collection<String> names) {
        if (written.isEmpty() || written.length() > 200) {
            return Optional.empty();
        }
        String word = folded(written);
        int most = most(word.length());
        var distance = new LevenshteinDistance(most);
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(word, folded(name))))
                .filter(c -> c.changes >= 0 && c.changes < Math.max(word.length(), c.name.length()))
                .min(Comparator.comparingInt(Candidate::changes)
                        .thenComparingDouble(c -> -LIKENESS.apply(word, folded(c.name)))
                        .thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** The name as half a sentence to put behind a mend: {@code write name}, or nothing where no name is near. */
    public static Optional<String> write(String written, Collection<String> names) {
        return of(written, names).map(name -> "write " + name);
    }

    /** Two swapped letters are two changes, so a word of four may have two; one of three may not, or any would do. */
    private static int most(int letters) {
        return Math.clamp(Math.max(2, letters / 3), 1, Math.clamp(letters / 2, 1, 5));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private record Candidate(String name, int changes) {}
}
