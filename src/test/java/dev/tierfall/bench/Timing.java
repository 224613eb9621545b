package dev.tierfall.bench;

/**
 * How long a row took, in nanoseconds.
 *
 * @param p50 the median over the rounds of each round's median
 * @param p95 the same of each round's 95th percentile
 * @param answers how often it was timed
 */
record Timing(Row row, double p50, double p95, long answers) {}
