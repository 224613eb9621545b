package dev.tierfall.twin;

import static org.junit.jupiter.api.Assertions.assertAll;

import dev.tierfall.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.function.Executable;

/**
 * The random map of 20,000 things whose answers are known by their digests. It lies beside the project, if anywhere.
 */
public final class KnownLargeMap {

    public static final int THINGS = 20_000;
    public static final Path FOLDER = Digest.folder("n20000-s7");

    private KnownLargeMap() {}

    public static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    /** Asks a store that holds this map and nothing else: steps, blasts, exposure, tiers. */
    public static void ask(Store store) {
        Product product = Product.on(store, Digest.DAY);
        var all = new ArrayList<Executable>();
        Digest.of("n20000-s7").forEach(digest -> all.add(() -> digest.ask(product)));
        assertAll(all);
    }
}
