package dev.tierfall.store.change;

import dev.tierfall.store.statement.Speaker;

/** Who wants to change what, and how. */
record Intent(Speaker speaker, Kind kind, boolean dryRun) {

    enum Kind {
        IMPORT,
        EDIT,
        UNDO,
        REMOVE
    }

    /** A first word of the user's own: the example goes. An edit of the example keeps it. */
    boolean replacesTheExample() {
        return kind == Kind.IMPORT && !source().equals(Speaker.EXAMPLE);
    }

    String source() {
        return speaker.source();
    }
}
