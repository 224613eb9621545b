/**
 * What a what-if makes of a map: each change is applied to what the map shows, fact by fact, and the facts that differ
 * in the end are what the store supposes.
 */
@NullMarked
package dev.tierfall.whatif.change;

import org.jspecify.annotations.NullMarked;
