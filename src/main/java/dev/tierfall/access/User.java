package dev.tierfall.access;

import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param password its Argon2id hash, with salt and parameters; the password itself is never kept
 * @param seats from where they decide about findings; most people hold none
 */
record User(String name, Role role, String password, Set<Seat> seats) {

    User {
        seats = Set.copyOf(seats);
    }

    /** Without a seat. */
    User(String name, Role role, String password) {
        this(name, role, password, Set.of());
    }

    @Override
    public String toString() {
        return name + " (" + role.word() + ")";
    }
}
