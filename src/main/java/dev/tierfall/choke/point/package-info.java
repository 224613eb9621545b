/**
 * Choke points: what every path of a fall goes through, what would protect most if it were not there, and what single
 * loss stops a function of necessity.
 */
@NullMarked
package dev.tierfall.choke.point;

import org.jspecify.annotations.NullMarked;
