/**
 * Looks up one thing, finds things by name, and answers bad news with routes; edits go through intake like any other
 * source.
 */
@ApplicationModule(allowedDependencies = {"model", "schema", "store", "spread", "blast", "intake", "access", "web"})
@NullMarked
package dev.tierfall.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
