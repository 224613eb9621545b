package dev.tierfall.bench;

/**
 * How large a run is.
 *
 * @param things of the map that is walked
 * @param cypherThings of the map that Cypher walks too, and we beside it
 * @param origins how many at random are asked in turn
 * @param megabytes the largest stretch of memory that is read for comparison
 * @param crowd of those who ask at once
 */
record Size(int things, int cypherThings, int origins, Rounds rounds, int megabytes, Crowd.Of crowd) {

    /** A search a vendor takes the square of the size: of larger maps only the sweep is timed. */
    private static final int MOST_SEARCHED = 100_000;

    int searched() {
        return Math.min(things, MOST_SEARCHED);
    }
}
