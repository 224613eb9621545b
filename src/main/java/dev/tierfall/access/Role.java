package dev.tierfall.access;

import java.util.Locale;

/**
 * What a person may do with the map. Each role may do all that the one before it may; who decides about findings is
 * another matter: a {@link Seat}.
 */
public enum Role {
    /** Reads every page: a member of the council. */
    VIEWER,
    /** Brings in what vendors and contracts say. */
    PROCUREMENT,
    /** Takes imports back, and takes the whole map out. */
    ANALYST,
    /** Also says who may do what. */
    ADMINISTRATOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority by which Spring Security knows the role. */
    String authority() {
        return "ROLE_" + name();
    }
}
