package dev.tierfall.model;

import java.util.Arrays;
import java.util.Locale;
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

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words, as a message lists them. */
    public static String words() {
        return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }
}
