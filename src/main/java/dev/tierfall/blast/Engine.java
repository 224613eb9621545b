package dev.tierfall.blast;

/** A way to walk. All give equal answers where they can answer; only the native one is fast. */
@FunctionalInterface
interface Engine {

    /** Walks from all starts together. */
    Walked walk(Scene scene, int[] starts);
}
