package dev.tierfall.access;

import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param password its Argon2id hash, with salt and parameters; the password itself is never kept
 * @param seats from where they decide about findings; most people hold none
 * @param version how often role, seats or password were changed: whoever signed in before is to sign in again
 */
record User(String name, Role role, String password, Set<Seat> seats, long version) {

    User {
        seats = Set.copyOf(seats);
    }

    /** Somebody new, without a seat. */
    User(String name, Role role, String password) {
        this(name, role, password, Set.of(), 0);
    }

    @Override
    public String toString() {
        return name + " (" + role.word() + ")";
    }
}
