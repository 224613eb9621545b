package dev.tierfall.intake.http;

import dev.tierfall.intake.Bundle;

/** Reads and checks what is to be imported; throws {@link dev.tierfall.model.Rejected} where it is not fit. */
@FunctionalInterface
interface Reading {

    /**
     * Reads all of it.
     *
     * @param tick called for each row; may throw to stop the reading
     */
    Bundle read(Runnable tick);
}
