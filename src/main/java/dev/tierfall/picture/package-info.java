/**
 * What the page draws: one request is one picture, placed, folded and worded here, so that the browser only has to
 * paint.
 */
@ApplicationModule(
        allowedDependencies = {"model", "store", "spread", "blast", "choke :: concentration", "access", "web"})
@NullMarked
package dev.tierfall.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
