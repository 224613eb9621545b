/**
 * What a contract says beside what the map shows: measures bound and kept or broken, responsibilities, documents, and
 * what is due. A promise that the map contradicts is a breach of contract, with its proof; unknown is never kept.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "store",
            "intake :: cell",
            "intake :: read",
            "spread",
            "blast",
            "check",
            "framework",
            "whatif",
            "registry",
            "web"
        })
@NullMarked
package dev.tierfall.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
