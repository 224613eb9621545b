/**
 * The domain's words as records and enums. Nothing here knows a framework, so every other module may speak this
 * language and none can bend it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tierfall.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
