package dev.tierfall.page;

import dev.tierfall.RunningServer;
import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SourceSummary;
import java.nio.file.Path;
import java.util.List;

/** What the map shows while a test reads the page. */
final class ShownMap {

    static final Path EXAMPLE = Path.of("import/samples/example");

    private ShownMap() {}

    /** One bundle and nothing else. */
    static void only(Path folder) {
        Imports imports = RunningServer.get().bean(Imports.class);
        empty();
        imports.run(new ImportOrder("shown", "tests", false, Intake.read(List.of(folder))), Progress.NONE);
    }

    static void empty() {
        Imports imports = RunningServer.get().bean(Imports.class);
        for (SourceSummary source : imports.sources()) {
            if (source.facts() > 0) {
                imports.remove(source.name(), "tests");
            }
        }
    }
}
