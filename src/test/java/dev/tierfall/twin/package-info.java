/**
 * The slow twin: a second, plain reading of the specification of how a fall spreads, written without a look at the
 * product's, for clarity and not for speed. Where the two differ on any map, one of them misread it.
 */
@NullMarked
package dev.tierfall.twin;

import org.jspecify.annotations.NullMarked;
