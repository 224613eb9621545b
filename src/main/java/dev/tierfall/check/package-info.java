/**
 * What CISA asks of the map: checks as files, each of which finds, clears or can't tell, and says how much is known;
 * what they found, from when until when, and who leaves it as it is until which day.
 */
@ApplicationModule(
        allowedDependencies = {"model", "schema", "store", "intake :: cell", "spread", "blast", "access", "web"})
@NullMarked
package dev.tierfall.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
