/** Planned outages: what a maintenance window stops, and what it clashes with. */
@NamedInterface("window")
@NullMarked
package dev.tierfall.recovery.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
