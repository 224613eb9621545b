/**
 * What was declared and what was done about it, by whom and when. Kept beside the map, by ref; nothing in it is ever
 * changed or deleted, and what holds is read off the acts in their order.
 */
@NullMarked
package dev.tierfall.incident.log;

import org.jspecify.annotations.NullMarked;
