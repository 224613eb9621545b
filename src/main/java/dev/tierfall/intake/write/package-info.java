/**
 * The bundle written out: templates to fill in, sheets that are begun, its description, and the whole map as a bundle
 * or as GraphML.
 */
@NamedInterface("write")
@NullMarked
package dev.tierfall.intake.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
