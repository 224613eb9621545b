/** What all HTTP shares: problem details, security headers, static files. */
@ApplicationModule(allowedDependencies = {"model"})
@NullMarked
package dev.tierfall.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
