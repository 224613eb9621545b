package dev.tierfall.intake.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the name that somebody most likely meant: the fewest letters changed, at most a third of them and two in a
 * short word.
 */
public final class Nearest {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private Nearest() {}

    public static Optional<String> of(String written, Collection<String> names) {
        if (written.isEmpty() || written.length() > 200) {
            return Optional.empty();
        }
        String word = folded(written);
        int most = Math.max(2, word.length() / 3);
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

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private record Candidate(String name, int changes) {}
}
