/**
 * The second wall behind the console's guard: a transaction of Neo4j's own kernel whose access mode lets the map's
 * labels and relationships through and nothing else, for counts, paths and properties alike, and whose time and memory
 * end.
 */
@NullMarked
package dev.tierfall.store.console;

import org.jspecify.annotations.NullMarked;
