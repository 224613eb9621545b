package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.picture.Picture.Stamp;
import dev.tierfall.store.Supposition;

/** Says what an answer rests on. */
final class Stamps {

    private Stamps() {}

    static Stamp of(Scene scene) {
        Supposition supposed = scene.snapshot().supposed();
        String what = supposed == null ? "" : ", what if " + supposed.print();
        return new Stamp(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                "generation " + scene.snapshot().generation() + what,
                scene.left());
    }
}
