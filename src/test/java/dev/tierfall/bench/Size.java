package dev.tierfall.bench;

/**
 * How large a run is.
 *
 * @param things of the map that is walked
 * @param cypherThings of the map that Cypher walks too, and we beside it
 * @param megabytes the largest stretch of memory that is read for comparison
 */
record Size(int things, int cypherThings, Rounds rounds, int megabytes) {}
