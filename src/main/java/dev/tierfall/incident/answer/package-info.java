/**
 * What an incident comes to now: its fall walked on the map that was known when it was declared, with what was marked
 * and cut since, told in sentences and rows.
 */
@NullMarked
package dev.tierfall.incident.answer;

import org.jspecify.annotations.NullMarked;
