package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.picture.Picture.Stamp;

/** Says what an answer rests on. */
final class Stamps {

    private Stamps() {}

    static Stamp of(Scene scene) {
        return new Stamp(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                "generation " + scene.snapshot().generation(),
                scene.left());
    }
}
