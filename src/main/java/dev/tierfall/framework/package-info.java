/**
 * What texts of others ask of us, row by row as data, and what the map answers to each row: by its checks, by accepted
 * evidence, or not at all, which is said too.
 */
@ApplicationModule(
        allowedDependencies = {"model", "store", "intake :: cell", "intake :: read", "spread", "blast", "check", "web"})
@NullMarked
package dev.tierfall.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
