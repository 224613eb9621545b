package dev.tierfall.cli;

import dev.tierfall.intake.Samples;
import dev.tierfall.store.Imports;
import org.springframework.context.ApplicationContext;

/** Something to look at for whoever starts the program for the first time. */
final class Example {

    private Example() {}

    /** The store takes it only where it is embedded and nothing was ever imported. */
    static void load(ApplicationContext context) {
        Imports imports = context.getBean(Imports.class);
        if (imports.sources().isEmpty()) {
            imports.loadExample(Samples.read("example", () -> {}));
        }
    }
}
