package dev.tierfall.cli;

import dev.tierfall.blast.Scope;
import dev.tierfall.cli.door.Query;
import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which map a question is asked. */
class When {

    @Option(names = "--as-of", paramLabel = "DATE", description = "What is true on this day. Default: today")
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "What the map said then, as 2026-01-31 or 2026-01-31T12:00:00Z.")
    private @Nullable String knownAt;

    /** Refuses what can't be read before a store is opened for it. */
    void check() {
        given("--as-of", asOf, "2026-03-31");
        given("--known-at", knownAt, "2026-01-31 or 2026-01-31T09:30:00Z");
        Scope.of(asOf, knownAt, List.of());
    }

    /** An empty variable of a script must not turn a question on the past into one on today. */
    private static void given(String option, @Nullable String value, String form) {
        if (value != null && value.isBlank()) {
            throw new Rejected(option + " is empty", "write it as %s, or leave it out".formatted(form));
        }
    }

    Query query() {
        return new Query().with("as-of", asOf).with("known-at", knownAt);
    }
}
