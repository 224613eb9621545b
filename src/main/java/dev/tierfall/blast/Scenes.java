package dev.tierfall.blast;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.store.Supposition;
import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Sets the scene for a question: the right snapshot, less what is left out. An analysis that takes its scene from here
 * can be asked with a what-if, and need not know of it.
 */
@Lazy
@Component
public class Scenes {

    private final Snapshots snapshots;
    private final Supposing supposing;

    Scenes(Snapshots snapshots, Supposing supposing) {
        this.snapshots = snapshots;
        this.supposing = supposing;
    }

    public Scene set(Scope scope) {
        LocalDate asOf = scope.asOf() == null ? snapshots.today() : scope.asOf();
        Snapshot snapshot = scope.knownAt() == null ? snapshots.on(asOf) : snapshots.on(asOf, scope.knownAt());
        Supposition supposed = scope.supposed() == null ? supposing.now() : scope.supposed();
        return Scene.of(
                supposed == null ? snapshot : snapshots.supposing(snapshot, asOf, supposed), asOf, scope.without());
    }
}
