/** The launcher script and the jar that it starts, tried from outside as a stranger meets them. */
@NullMarked
package dev.tierfall.launcher;

import org.jspecify.annotations.NullMarked;
