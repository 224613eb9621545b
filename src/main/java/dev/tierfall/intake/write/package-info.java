/** The bundle written out: templates to fill in, its description, and the whole map as a bundle or as GraphML. */
@NullMarked
package dev.tierfall.intake.write;

import org.jspecify.annotations.NullMarked;
