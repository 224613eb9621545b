/**
 * Procurement's papers about a vendor: its dossier with the questions that are open, the pack that asks the vendor for
 * what is unknown, the way from a request to an award, and the list by which a vendor is let go.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "schema",
            "store",
            "intake",
            "intake :: cell",
            "intake :: write",
            "spread",
            "blast",
            "check",
            "access",
            "web"
        })
@NullMarked
package dev.tierfall.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
