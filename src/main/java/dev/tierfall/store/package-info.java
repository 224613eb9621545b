/**
 * Where the map is kept: the embedded Neo4j or a named one, its migrations, and the dated statements from which the
 * live graph is derived.
 */
@ApplicationModule(allowedDependencies = {"model", "schema"})
@NullMarked
package dev.tierfall.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
