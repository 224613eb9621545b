package dev.tierfall.blast;

import dev.tierfall.store.Supposition;

/** Where what-ifs are kept by name. */
@FunctionalInterface
public interface Suppositions {

    /** Throws {@link dev.tierfall.model.Rejected} where none has this name. */
    Supposition named(String name);
}
