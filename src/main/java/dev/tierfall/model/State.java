package dev.tierfall.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The way in which a thing has fallen. Control (an attacker acts from here) stands beside confidentiality, integrity
 * and availability because those three cannot tell 'data was read' from 'the attacker can act from here'; a flaw is an
 * exploitable product.
 */
public enum State {
    CONTROL,
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY,
    FLAW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
