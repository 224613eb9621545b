/** Who may do what: users, the one-time set-up link, sign-in, roles and tokens. */
@ApplicationModule(allowedDependencies = {"model", "store", "web"})
@NullMarked
package dev.tierfall.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
