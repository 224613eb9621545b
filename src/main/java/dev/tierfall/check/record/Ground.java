package dev.tierfall.check.record;

import java.time.LocalDate;

/**
 * What findings follow from: the map, the day, and the checks with their thresholds.
 *
 * @param policy their version as answers carry it, which tells what a user changed
 * @param shipped a mark of the files that ship with the program, which an upgrade changes
 */
record Ground(long generation, LocalDate day, String policy, String shipped) {}
