package dev.tierfall.store;

import dev.tierfall.schema.RowSource;
import java.util.List;
import java.util.Optional;

/**
 * Every way to change the map, and who has changed it. A change is one generation: readers see the map before it or
 * after it. One change at a time; another waits, or is told where another server holds the store.
 */
public interface Imports {

    /**
     * A source speaks: its rows replace all that it said before. Rows must be checked already.
     *
     * @throws dev.tierfall.model.Rejected where the source's name is kept for the program's own use
     * @throws ImportCancelled where progress says that it is no longer wanted; nothing is changed
     */
    ImportReport run(ImportOrder order, Progress progress);

    /** Loads the example, on an embedded store into which nothing was ever imported; else does nothing. */
    Optional<ImportReport> loadExample(RowSource rows);

    /** Edits in the page: each row replaces the former edit of the same thing, and wins over files until withdrawn. */
    ImportReport edit(String who, RowSource rows);

    /** Withdraws the edit of one thing. */
    ImportReport withdraw(String ref, String who);

    /**
     * Takes back the last import of a source that is not taken back yet, also where other sources have imported since.
     * Called again it takes back the one before.
     */
    ImportReport undo(String source, String who);

    /** Drops all that a source says; its history stays, and undo brings it back. */
    ImportReport remove(String source, String who);

    List<SourceSummary> sources();

    /** What one source did and does; throws {@link dev.tierfall.model.Rejected} where there is no such source. */
    SourceDetail source(String name);

    /** All that was ever said of a thing, newest first; empty for a thing that nobody ever described. */
    List<DatedStatement> history(String ref);
}
