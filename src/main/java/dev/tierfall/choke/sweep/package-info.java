/**
 * What each of very many origins fells, counted in one pass: circles are contracted, states that the same origins reach
 * are joined, and 64 origins travel in one word.
 */
@NullMarked
package dev.tierfall.choke.sweep;

import org.jspecify.annotations.NullMarked;
