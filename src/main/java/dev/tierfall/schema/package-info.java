/**
 * The bundle's files, columns and relationships, read from {@code import/schema/bundle.yaml}: the one place that knows
 * them.
 */
@ApplicationModule(allowedDependencies = {"model"})
@NullMarked
package dev.tierfall.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
