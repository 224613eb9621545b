package dev.tierfall.store;

/** How far an import is, told to whoever waits for it; and whether they still want it. */
public interface Progress {

    /** Tells nobody and never stops. */
    Progress NONE = (stage, done, total) -> {};

    /** The total where it is not known yet. */
    long UNKNOWN = -1;

    /** What an import does, in this order; sweeping only where something is taken back. */
    enum Stage {
        WAITING,
        SWEEPING,
        STAGING,
        VERIFYING,
        SWITCHING,
        SETTLING
    }

    /** Called often, from the thread that imports. */
    void at(Stage stage, long done, long total);

    /** Asked until the switch begins; an import that is no longer wanted changes nothing. */
    default boolean cancelled() {
        return false;
    }
}
