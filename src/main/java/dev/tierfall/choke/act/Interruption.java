package dev.tierfall.choke.act;

/**
 * An availability that an act takes away itself.
 *
 * @param thing the place of what stops
 * @param act the act that stops it
 * @param forced whether it stops of necessity; else it may go on by another way
 * @param assumed whether that it stops at all rests on something that the map doesn't say
 * @param because why, as a sentence without its full stop
 */
public record Interruption(int thing, Act act, boolean forced, boolean assumed, String because) {}
