/**
 * Named queries: Cypher files under {@code cypher/queries} that answer one question each, here and pasted into Neo4j
 * Browser alike. Nothing else is run until a guard can tell reading from writing.
 */
@ApplicationModule(allowedDependencies = {"model", "store"})
@NullMarked
package dev.tierfall.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
