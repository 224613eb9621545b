/**
 * Acts: what can be done against a fall, which steps each act stops, what it costs, and what it takes down itself. An
 * act never changes the map; it is a filter over the steps.
 */
@NamedInterface("act")
@NullMarked
package dev.tierfall.choke.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
