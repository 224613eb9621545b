/**
 * Cuts: the cheapest set of acts that keeps a fall from what is protected, the next best ones, and what each comes to.
 * Where an act stops one step the cheapest set is a minimum cut; where it stops several, a search around minimum cuts.
 */
@NamedInterface("cut")
@NullMarked
package dev.tierfall.choke.cut;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
