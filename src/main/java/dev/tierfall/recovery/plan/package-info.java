/**
 * When things are back: each after what it waits for, circles together. Knows numbers and no map, so that every answer
 * can be worked by hand, and stands beside a slow twin.
 */
@NullMarked
package dev.tierfall.recovery.plan;

import org.jspecify.annotations.NullMarked;
