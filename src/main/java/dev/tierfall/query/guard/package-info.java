/**
 * Says of a query whether the console runs it: Neo4j's own parser of Cypher reads it, and each rule of the grammar,
 * function and word that it is made of must be on a list of what is allowed. A list of what is forbidden would be short
 * of whatever the next version brings.
 */
@NullMarked
package dev.tierfall.query.guard;

import org.jspecify.annotations.NullMarked;
