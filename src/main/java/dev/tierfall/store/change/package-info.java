/**
 * How the map changes: one holder of the import lock at a time stages statements under the next generation, verifies
 * them, and moves the head in one small transaction. Whatever is cut short is taken back or finished by the next to
 * come.
 */
@NullMarked
package dev.tierfall.store.change;

import org.jspecify.annotations.NullMarked;
