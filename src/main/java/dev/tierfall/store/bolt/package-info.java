/**
 * The way to Neo4j: the embedded one, the driver, the migrations. Everything above this package sees statements and
 * parameters only, so that an embedded store and a server far away are one and the same.
 */
@NullMarked
package dev.tierfall.store.bolt;

import org.jspecify.annotations.NullMarked;
