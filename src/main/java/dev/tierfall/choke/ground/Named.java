package dev.tierfall.choke.ground;

import dev.tierfall.blast.Scene;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing as an answer names it. */
public record Named(String ref, String kind, @Nullable String name) {

    /** A thing by its place. */
    public static Named of(Scene scene, int thing) {
        Things things = scene.things();
        return new Named(things.ref(thing), things.kind(thing).word(), things.name(thing));
    }

    /** The first of some things. */
    public static List<Named> first(Scene scene, IntList things, int most) {
        return things.intStream()
                .limit(most)
                .mapToObj(thing -> of(scene, thing))
                .toList();
    }
}
