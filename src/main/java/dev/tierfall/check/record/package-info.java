/**
 * The record of findings: after each change of the map, of the policy and of the day, every check is run once aside,
 * and what it found before and no longer finds, or finds anew, is written down with when and why. A run that dies
 * midway has written only what is true; the next one finds the rest.
 */
@NamedInterface("record")
@NullMarked
package dev.tierfall.check.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
