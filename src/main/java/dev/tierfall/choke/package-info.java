/** Where chains converge and what would stop a fall: rankings, concentration, choke points, cuts. */
@ApplicationModule(allowedDependencies = {"model", "spread", "blast", "store", "access", "web"})
@NullMarked
package dev.tierfall.choke;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
