package dev.tierfall.cli;

import dev.tierfall.cli.door.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Of which map, and less what, a question is asked. */
final class Moment extends When {

    @Option(names = "--without", paramLabel = "REF", description = "As if this thing were gone; repeatable.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--what-if", paramLabel = "NAME", description = "As if this saved what-if were true.")
    private @Nullable String whatIf;

    @Mixin
    private Cost cost;

    @Override
    void check() {
        super.check();
        Given.refs(without);
        cost.check();
    }

    @Override
    Query query() {
        return cost.on(super.query().withAll("without", without).with("what-if", whatIf));
    }
}
