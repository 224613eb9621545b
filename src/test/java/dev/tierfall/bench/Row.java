package dev.tierfall.bench;

import java.util.function.IntFunction;

/**
 * One row of the table: who answers what.
 *
 * @param about the question; rows of one question are compared
 * @param who ours or a peer
 * @param work answers once; its number says which origin's turn it is
 */
record Row(String about, String who, IntFunction<Object> work) {

    String key() {
        return about + " | " + who;
    }
}
