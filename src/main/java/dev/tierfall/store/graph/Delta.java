package dev.tierfall.store.graph;

/** What becomes of one fact's part of the live graph. */
record Delta(String key, Derived before, Derived after) {}
