/** Large maps, drawn at random from a seed: what the program does at sizes that no sample has. */
@NullMarked
package dev.tierfall.scale;

import org.jspecify.annotations.NullMarked;
