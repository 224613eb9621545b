/**
 * Incidents: a fall that somebody declared, worked while it lasts and closed with its lessons. The map of an incident
 * is the map as it was known when the incident was declared, whatever is imported since, so that its record stays true.
 */
@ApplicationModule(
        allowedDependencies = {
            "model",
            "store",
            "intake",
            "intake :: cell",
            "spread",
            "blast",
            "choke :: cut",
            "recovery",
            "access",
            "web"
        })
@NullMarked
package dev.tierfall.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
