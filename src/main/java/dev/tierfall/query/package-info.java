/**
 * Questions in Cypher: the files under {@code cypher/queries}, each of which answers one, here and pasted into Neo4j
 * Browser alike; and queries of one's own, behind a guard that reads them and a console that shows the map only.
 */
@ApplicationModule(allowedDependencies = {"model", "schema", "store", "access", "web"})
@NullMarked
package dev.tierfall.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
