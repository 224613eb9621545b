/**
 * What the council decides: sets of acts, each proposed with the effect that it promises, voted on from seats and
 * looked after by somebody. Kept outside of the map's generations by refs alone, and never changed: what somebody did
 * is another line, and how a decision stands is read off all of them.
 */
@NamedInterface("decision")
@NullMarked
package dev.tierfall.brief.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
