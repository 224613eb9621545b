package dev.tierfall.blast;

import dev.tierfall.spread.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Blasts for tests that have a snapshot and no application. */
public final class BlastsOf {

    private BlastsOf() {}

    /** What falls if these do, with nothing left out. */
    public static Blast the(Snapshot snapshot, LocalDate day, String... from) {
        Scene scene = Scene.of(snapshot, day, List.of());
        return Blast.of(scene, Stream.of(from).map(scene::fallen).toList(), Integer.MAX_VALUE);
    }
}
