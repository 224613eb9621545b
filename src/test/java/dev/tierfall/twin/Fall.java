package dev.tierfall.twin;

import java.util.List;

/** A thing in the state in which it has fallen. */
public record Fall(String ref, String state) implements Comparable<Fall> {

    public static final String CONTROL = "control";
    public static final String CONFIDENTIALITY = "confidentiality";
    public static final String INTEGRITY = "integrity";
    public static final String AVAILABILITY = "availability";
    public static final String FLAW = "flaw";

    /** Reads {@code vendor:x=availability}; without a state, the first of its kind. */
    public static Fall parse(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Fall(text, firstState(Facts.kind(text)))
                : new Fall(text.substring(0, equals), text.substring(equals + 1));
    }

    private static String firstState(String kind) {
        return states(kind).getFirst();
    }

    /** The states in which a thing of a kind can fall first, its default first. */
    static List<String> states(String kind) {
        return switch (kind) {
            case "vendor" -> List.of(CONTROL, AVAILABILITY);
            case "system" -> List.of(CONTROL, CONFIDENTIALITY, INTEGRITY, AVAILABILITY);
            case "software" -> List.of(FLAW, CONTROL, AVAILABILITY);
            case "service", "function" -> List.of(AVAILABILITY);
            case "dataset" -> List.of(CONFIDENTIALITY, INTEGRITY, AVAILABILITY);
            case "subcontract" -> List.of(AVAILABILITY, CONFIDENTIALITY);
            default -> List.of(CONTROL);
        };
    }

    @Override
    public int compareTo(Fall other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return ref + " " + state;
    }
}
