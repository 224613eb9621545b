package dev.tierfall.blast;

import java.util.List;

/** What a walk from some origins found of each node. */
interface Walked {

    /** The fewest hops; {@link HopWalk#NEVER} where it is not reached. */
    int hops(int node);

    /** Whether some path of known steps reaches it. */
    boolean known(int node);

    /** Whether it can say how likely, how of necessity and by which path; else only what is reached. */
    default boolean weighs() {
        return true;
    }

    double likelihood(int node);

    double likelihoodKnown(int node);

    boolean forced(int node);

    /** The steps of the most likely path, in the order in which the fall spreads. */
    List<Integer> path(int node);
}
