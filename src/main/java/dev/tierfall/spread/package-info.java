/**
 * How a fall spreads: the Cypher rules, the steps they yield, and the immutable in-memory graph that every analysis
 * walks.
 */
@ApplicationModule(allowedDependencies = {"model", "store", "web"})
@NullMarked
package dev.tierfall.spread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
