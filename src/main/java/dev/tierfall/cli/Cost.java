package dev.tierfall.cli;

import dev.tierfall.cli.door.Query;
import dev.tierfall.spread.Budgets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a question of the map may cost. */
final class Cost {

    @Option(names = "--budget", paramLabel = "SECONDS", description = "Give up after so long. Default: the server's")
    private @Nullable String budget;

    void check() {
        Budgets.check(budget);
    }

    Query on(Query query) {
        return query.with(Budgets.PARAMETER, budget);
    }
}
