package dev.tierfall.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a thing on the map can be; its {@link #word()} stands before the colon of a {@link Ref}. */
public enum Kind {
    ORGANIZATION,
    VENDOR,
    CONTRACT,
    SERVICE,
    SUBCONTRACT,
    FUNCTION,
    ZONE,
    SYSTEM,
    SOFTWARE,
    VULNERABILITY,
    ACCOUNT,
    GROUP,
    CONNECTION,
    DATASET,
    DATAFLOW,
    PERSON,
    PLAN,
    EVIDENCE,
    NEED,
    MEETING,
    INCIDENT;

    private static final Map<String, Kind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::word, kind -> kind));

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    public static Optional<Kind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** All words, as a message lists them. */
    public static String words() {
        return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }
}
