/** Planned outages: what a maintenance window stops, and what it clashes with. */
@NullMarked
package dev.tierfall.recovery.window;

import org.jspecify.annotations.NullMarked;
