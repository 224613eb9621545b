package dev.tierfall.cli;

import dev.tierfall.blast.Scope;
import dev.tierfall.cli.door.Query;
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
        Given.given("--as-of", asOf, "2026-03-31");
        Given.moment("--known-at", knownAt);
        Scope.of(asOf, knownAt, List.of());
    }

    Query query() {
        return new Query().with("as-of", asOf).with("known-at", knownAt);
    }
}
