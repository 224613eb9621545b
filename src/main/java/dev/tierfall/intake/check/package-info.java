/** Whether tables make a bundle: headers against the schema, cells against their columns, rows against each other. */
@NullMarked
package dev.tierfall.intake.check;

import org.jspecify.annotations.NullMarked;
