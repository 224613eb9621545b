package dev.tierfall.cli;

import dev.tierfall.cli.door.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which map a question is asked. */
final class Moment {

    @Option(names = "--as-of", paramLabel = "DATE", description = "What is true on this day. Default: today")
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "What the map said then, as 2026-01-31 or 2026-01-31T12:00:00Z.")
    private @Nullable String knownAt;

    @Option(names = "--without", paramLabel = "REF", description = "As if this thing were gone; repeatable.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--what-if", paramLabel = "NAME", description = "As if this saved what-if were true.")
    private @Nullable String whatIf;

    Query query() {
        return new Query()
                .with("as-of", asOf)
                .with("known-at", knownAt)
                .withAll("without", without)
                .with("what-if", whatIf);
    }
}
