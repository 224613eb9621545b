package dev.tierfall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** The map as it stands and as it stood. */
public interface Maps {

    /** The generation that readers see. */
    long head();

    /**
     * Asks the map as it stands when the question's turn comes; the view says of which generation. Waits while a large
     * change settles. The question may be asked again where another server changes the map under it.
     */
    <T> T now(Function<MapView, T> question);

    /** The generation that was the head at an instant; 0, an empty map, before the first import. */
    long generationAt(Instant knownAt);

    /**
     * Asks the map of one generation; to ask for what stands, use {@link #now}. Of a past one, the difference to the
     * head is written inside a transaction that the question then reads and that is always rolled back, so the past
     * needs no copy and the head is never touched.
     */
    <T> T at(long generation, Function<MapView, T> question);

    /**
     * The same within a time; a question that takes longer is stopped. It may be asked again where the map moved on.
     */
    <T> T at(long generation, Duration limit, Function<MapView, T> question);

    /**
     * Asks the map of one generation as it would be under a supposition, which is written inside a transaction that is
     * always rolled back. Questions of this kind and on the past take turns.
     *
     * @throws dev.tierfall.model.Rejected where the supposition does not fit, or changes more than fits into memory
     */
    <T> T supposing(long generation, Supposition supposition, Function<MapView, T> question);
}
