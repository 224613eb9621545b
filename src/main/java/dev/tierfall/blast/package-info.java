/** What falls if this falls, who can reach us and through whom: walks over the spread graph, forwards and backwards. */
@ApplicationModule(allowedDependencies = {"model", "spread", "store", "access", "web"})
@NullMarked
package dev.tierfall.blast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
