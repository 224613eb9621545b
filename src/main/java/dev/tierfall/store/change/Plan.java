package dev.tierfall.store.change;

import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Speaker;

/** Says which statements the next generation adds and ends. */
interface Plan {

    void stage(Site site);

    /**
     * What a plan works on.
     *
     * @param head the generation that stands, which the plan reads; it writes to the next
     */
    record Site(Database database, Speaker speaker, long head, Stage stage, Tally tally) {}
}
