package dev.tierfall.intake.check;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Collects what is wrong with a bundle: the first hundred by file and line are kept, however many there are. */
final class Rejections {

    static final int SHOWN = 100;

    private record Place(String file, int line, int order) {}

    private final TreeMap<Place, Rejection> kept = new TreeMap<>(
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::order));
    private int count;

    void add(Rejection rejection) {
        String file = rejection.file() == null ? "" : rejection.file();
        int line = rejection.line() == null ? 0 : rejection.line();
        kept.put(new Place(file, line, count++), rejection);
        if (kept.size() > SHOWN) {
            kept.pollLastEntry();
        }
    }

    void addAll(List<Rejection> rejections) {
        rejections.forEach(this::add);
    }

    /** Throws {@link Rejected} with all of them if there is any. */
    void refuse() {
        if (count > 0) {
            throw new Rejected(List.copyOf(kept.values()), count - kept.size());
        }
    }
}
