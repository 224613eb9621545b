/**
 * What one cell may hold: each type of the schema reads a text into its canonical form, or says what is wrong with it
 * and the mend.
 */
@NamedInterface("cell")
@NullMarked
package dev.tierfall.intake.cell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
