package dev.tierfall.twin;

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
        return switch (kind) {
            case "software" -> FLAW;
            case "service", "function", "subcontract" -> AVAILABILITY;
            case "dataset" -> CONFIDENTIALITY;
            default -> CONTROL;
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
