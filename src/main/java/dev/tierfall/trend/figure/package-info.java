/**
 * The few numbers that a council follows. Each is a function of one map, worked out by walks for all vendors at once,
 * and says of how many, and of how many the map does not tell.
 */
@NamedInterface("figure")
@NullMarked
package dev.tierfall.trend.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
