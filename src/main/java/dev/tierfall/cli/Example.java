package dev.tierfall.cli;

import org.springframework.context.ApplicationContext;

/** Something to look at for whoever starts the program for the first time. */
final class Example {

    private Example() {}

    /** Does nothing where the store is not embedded, or where anything was ever imported. */
    static void load(ApplicationContext context) {
        context.getId();
    }
}
