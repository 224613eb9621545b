package dev.tierfall.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From where somebody decides about findings: a seat in the risk council, held beside the {@link Role}, which says what
 * they may do with the map. No role holds a seat by itself, so that no administrator approves in everybody's name.
 */
public enum Seat {
    SECURITY,
    LEGAL,
    PROCUREMENT,
    /** Its chair: refuses and takes back whatever the others approved. */
    COUNCIL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Seat> of(String word) {
        return Arrays.stream(values()).filter(seat -> seat.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Seat::word).toList();
    }

    /** The authority by which Spring Security knows who holds it. */
    String authority() {
        return "SEAT_" + name();
    }
}
