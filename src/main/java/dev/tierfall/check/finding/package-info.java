/**
 * What becomes of findings: whose they are and by when, who leaves one as it is, why and until which day, and how many
 * are open from day to day. Nothing that somebody did is ever changed: what holds is read off the acts in their order.
 */
@NamedInterface("finding")
@NullMarked
package dev.tierfall.check.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
