package dev.tierfall.blast;

import dev.tierfall.model.Ref;
import dev.tierfall.spread.Things;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant by a ref that is not on the map. */
final class Nearest {

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(4);

    private Nearest() {}

    static String mend(Things things, Ref missing) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int place : things.of(missing.kind())) {
            int distance = DISTANCE.apply(missing.toString(), things.ref(place));
            if (distance >= 0 && distance < least) {
                best = place;
                least = distance;
            }
        }
        return best < 0
                ? "import the file that names it, or look for it with the search"
                : "did you mean %s?".formatted(things.ref(best));
    }
}
