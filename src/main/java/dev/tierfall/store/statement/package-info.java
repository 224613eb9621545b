/**
 * What was said: each source's own words about a fact, dated by the generations at which they came and went. Here the
 * words are read and written, compared by fingerprint, and folded into the one value that the map shows.
 */
@NullMarked
package dev.tierfall.store.statement;

import org.jspecify.annotations.NullMarked;
