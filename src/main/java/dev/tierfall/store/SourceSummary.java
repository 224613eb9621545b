package dev.tierfall.store;

import java.time.Instant;

/**
 * One source.
 *
 * @param facts how many facts it states now
 * @param first when it spoke first
 * @param spoke when it spoke last, also where that changed nothing
 * @param who the user that brought its last words
 */
public record SourceSummary(String name, long facts, Instant first, Instant spoke, String who) {}
