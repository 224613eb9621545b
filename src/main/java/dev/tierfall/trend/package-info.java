/**
 * Figures over time: what a few numbers said on each day of a series, what changed on the map between two days, and
 * which change moved a number.
 */
@ApplicationModule(allowedDependencies = {"model", "schema", "store", "spread", "blast", "access", "web"})
@NullMarked
package dev.tierfall.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
