package dev.tierfall.recovery;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.recovery.ground.Down;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Grounds;
import dev.tierfall.recovery.ground.Owns;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Answers the second question of an incident: when is what fell back, in which order, and is that soon enough? */
@Lazy
@Service
public class Recoveries {

    /** Rows of each list; whatever is beyond is counted. */
    static final int ROWS_MAX = 1_000;

    private final Grounds grounds;

    Recoveries(Grounds grounds) {
        this.grounds = grounds;
    }

    /**
     * Brings back what a blast left down.
     *
     * @param blast all of it, not cut at some number of hops
     */
    public Recovery of(Blast blast) {
        var down = new Down(blast);
        Ground ground = grounds.of(down, critical(down), told -> Owns.recovering(down, told));
        Scene scene = blast.scene();
        Snapshot snapshot = scene.snapshot();
        var told = new Telling(ground);
        return new Recovery(
                scene.asOf().toString(),
                snapshot.policy().version(),
                snapshot.revision(),
                scene.left(),
                told.title(),
                told.summary(),
                Blasts.origins(scene, blast.origins()),
                told.functions(),
                told.things(),
                told.places().first(ROWS_MAX),
                told.places().circles(),
                told.criticalPath(),
                told.backups(),
                told.withoutBackup(),
                told.values(),
                told.missing(),
                told.more());
    }

    /** Critical functions, critical systems, and the data sets that are watched by default, those of them that fell. */
    private static IntList critical(Down down) {
        Snapshot snapshot = down.scene().snapshot();
        Things things = snapshot.things();
        IntStream marked =
                IntStream.concat(IntStream.of(things.of(Kind.FUNCTION)), IntStream.of(things.of(Kind.SYSTEM)));
        IntStream watched =
                snapshot.targets().stream().mapToInt(Target::thing).filter(thing -> things.kind(thing) == Kind.DATASET);
        return IntArrayList.toList(IntStream.concat(marked.filter(things::critical), watched)
                .filter(down::is)
                .sorted()
                .distinct());
    }
}
