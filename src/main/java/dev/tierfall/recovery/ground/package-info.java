/** What a blast left down, what was said of it, and the plan that follows: where the map meets the numbers. */
@NullMarked
package dev.tierfall.recovery.ground;

import org.jspecify.annotations.NullMarked;
