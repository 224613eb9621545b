/**
 * What-ifs: the map changed in mind only. A small file says what would be other; every question is then put to the map
 * as it is and as it would be, side by side, and nothing is ever changed by it.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "schema",
            "store",
            "intake",
            "intake :: cell",
            "spread",
            "blast",
            "access",
            "web"
        })
@NullMarked
package dev.tierfall.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
