/** Looks up one thing and finds things by name; edits go through intake like any other source. */
@ApplicationModule(allowedDependencies = {"model", "schema", "store", "intake", "access", "web"})
@NullMarked
package dev.tierfall.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
