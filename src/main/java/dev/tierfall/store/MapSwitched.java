package dev.tierfall.store;

/** Published once after each import, undo or edit: readers now see this generation. */
public record MapSwitched(long generation) {}
