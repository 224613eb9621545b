package dev.tierfall.check.record;

import java.time.LocalDate;

/** What findings follow from: the map, the day, and the checks with their thresholds. */
record Ground(long generation, LocalDate day, String policy) {}
