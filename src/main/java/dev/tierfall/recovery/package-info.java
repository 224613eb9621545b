/** How what fell comes back: after what, in how many hours, from which backup, and whether that is soon enough. */
@ApplicationModule(allowedDependencies = {"model", "spread", "blast", "store", "web"})
@NullMarked
package dev.tierfall.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
