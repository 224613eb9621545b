/**
 * Files into the store: a bundle is read and checked whole before anything is written, and every refusal says where,
 * what and the mend.
 */
@ApplicationModule(allowedDependencies = {"model", "schema", "store", "access", "web"})
@NullMarked
package dev.tierfall.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
