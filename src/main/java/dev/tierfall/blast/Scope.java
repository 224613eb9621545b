package dev.tierfall.blast;

import dev.tierfall.store.Supposition;
import dev.tierfall.web.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which map a question is put to.
 *
 * @param asOf the day for which facts hold; null for today
 * @param knownAt the instant whose knowledge is asked; null for now
 * @param without refs of the things left out
 * @param supposed what is supposed of the map; null for what the question's address supposes, if anything
 */
public record Scope(
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        List<String> without,
        @Nullable Supposition supposed) {

    /** Today's map, whole. */
    public static final Scope TODAY = new Scope(null, null, List.of());

    /** As an address says it: a date, an instant or a date, refs; each may be missing. */
    public static Scope of(@Nullable String asOf, @Nullable String knownAt, @Nullable List<String> without) {
        return new Scope(Moments.asOf(asOf), Moments.knownAt(knownAt), without == null ? List.of() : without);
    }

    public Scope {
        without = List.copyOf(without);
    }

    /** Supposes what the question's address supposes. */
    public Scope(@Nullable LocalDate asOf, @Nullable Instant knownAt, List<String> without) {
        this(asOf, knownAt, without, null);
    }

    public Scope supposing(@Nullable Supposition what) {
        return new Scope(asOf, knownAt, without, what);
    }
}
