/**
 * What changed between two days, and which change moved a figure. The two maps are laid over each other as one graph in
 * which each step that only one of them has hangs on the changes that brought or took it; a change is measured by
 * walking that graph once with it and once without it.
 */
@NamedInterface("change")
@NullMarked
package dev.tierfall.trend.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
