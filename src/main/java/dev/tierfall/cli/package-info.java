/**
 * The command line: each command asks the program's own HTTP interface, of a running server or of one started for the
 * answer.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "schema",
            "store",
            "intake",
            "spread",
            "blast",
            "whatif",
            "recovery :: window",
            "check :: record",
            "trend",
            "pack :: seal",
            "registry",
            "access",
            "web"
        })
@NullMarked
package dev.tierfall.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
