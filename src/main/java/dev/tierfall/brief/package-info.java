/**
 * The council's brief: one answer that puts beside each other what the analyses say, each number with the address of
 * its proof, the three decisions that would help most, and what came of those decided before.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "store",
            "intake :: cell",
            "spread",
            "blast",
            "choke",
            "choke :: act",
            "choke :: concentration",
            "choke :: remedy",
            "trend",
            "trend :: figure",
            "trend :: change",
            "check",
            "check :: record",
            "check :: finding",
            "framework",
            "access",
            "web"
        })
@NullMarked
package dev.tierfall.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
