/**
 * Before and after side by side: a question of the map is put twice, to the map as it is and as it would be, and the
 * two answers are compared row by row. It knows no analysis: whatever answers about a snapshot can be compared.
 */
@NullMarked
package dev.tierfall.whatif.compare;

import org.jspecify.annotations.NullMarked;
