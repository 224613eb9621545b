package dev.tierfall.page;

import dev.tierfall.RunningServer;
import java.nio.file.Path;

/** What the map shows while a test reads the page. */
final class ShownMap {

    static final Path EXAMPLE = Path.of("import/samples/example");

    private ShownMap() {}

    /** One bundle and nothing else. */
    static void only(Path folder) {
        RunningServer.get().showing(folder);
    }

    static void empty() {
        RunningServer.get().emptied();
    }
}
