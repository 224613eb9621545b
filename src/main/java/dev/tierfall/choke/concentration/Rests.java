package dev.tierfall.choke.concentration;

import dev.tierfall.choke.concentration.ConcentrationAnswer.Load;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.model.Rejected;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which sense a function rests on somebody. */
public enum Rests {
    /** It can stop when the other stops. */
    OUTAGE,
    /** It can fall when the other is in an attacker's hands. */
    TAKEOVER,
    /** It stops of necessity when the other stops: nothing stands in. */
    FORCED;

    /** Reads a word; the outage without one. */
    public static Rests of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return OUTAGE;
        }
        return Arrays.stream(values())
                .filter(rests -> rests.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "rests '%s'".formatted(word),
                        "choose " + Arrays.stream(values()).map(Rests::word).collect(Collectors.joining(", "))));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What rests on a row in this sense. */
    public Load of(Row row) {
        return switch (this) {
            case OUTAGE -> row.outage();
            case TAKEOVER -> row.takeover();
            case FORCED -> row.forced();
        };
    }

    int[] starts(Bearer bearer) {
        return this == TAKEOVER ? bearer.taken() : bearer.stops();
    }
}
