package dev.tierfall.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which files, people and programs point at one thing: its kind and its id, as in
 * {@code vendor:halden-msp}.
 */
public record Ref(Kind kind, String id) implements Comparable<Ref> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._+-]{0,127}");

    public Ref {
        if (!isId(id)) {
            throw new Rejected(
                    "'%s' is not an id".formatted(id),
                    "write lower-case letters, digits and . _ + -, beginning with a letter or digit, 128 at most");
        }
    }

    /** Whether a text has the form of an id; says nothing of whether such a thing is on the map. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Reads what {@link #toString()} writes. Throws {@link Rejected} for any other text. */
    public static Ref parse(String text) {
        int colon = text.indexOf(':');
        Kind kind = colon < 0 ? null : Kind.of(text.substring(0, colon)).orElse(null);
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.equals(text) && isRef(lower)) {
            throw new Rejected("'%s' has upper-case letters".formatted(text), "write " + lower);
        }
        if (kind == null) {
            throw new Rejected(
                    "'%s' names no thing".formatted(text), "write kind:id, where kind is one of " + Kind.words());
        }
        return new Ref(kind, text.substring(colon + 1));
    }

    private static boolean isRef(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 && Kind.of(text.substring(0, colon)).isPresent() && isId(text.substring(colon + 1));
    }

    @Override
    public int compareTo(Ref other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
