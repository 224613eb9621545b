/**
 * What the map says of contracts, read in a few statements from one map: their terms, who works below them, what those
 * hold, which documents came in, and which days are coming.
 */
@NullMarked
package dev.tierfall.contract.book;

import org.jspecify.annotations.NullMarked;
