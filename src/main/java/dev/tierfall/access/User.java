package dev.tierfall.access;

/**
 * Somebody who may sign in.
 *
 * @param password its Argon2id hash, with salt and parameters; the password itself is never kept
 */
record User(String name, Role role, String password) {

    @Override
    public String toString() {
        return name + " (" + role.word() + ")";
    }
}
