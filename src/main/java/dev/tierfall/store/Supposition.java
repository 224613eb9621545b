package dev.tierfall.store;

import java.util.Collection;

/**
 * A change of the map in mind only. The store writes it into the live graph inside a transaction that is always rolled
 * back, so that whatever is asked there is judged as if it had been imported.
 */
public interface Supposition {

    /** The most facts that can be supposed at once: they are held in memory, here and by Neo4j. */
    int MOST = 100_000;

    /** Names it; those with the same print change a map in the same way. Fit to stand in a snapshot's revision. */
    String print();

    /**
     * The facts that would be other than they are said, found on the map as it is, each key once. May ask the view and
     * nothing else: the question holds locks. Asked anew for each question, for the map moves on.
     *
     * @throws dev.tierfall.model.Rejected where it does not fit this map
     */
    Collection<SupposedFact> on(MapView map);
}
