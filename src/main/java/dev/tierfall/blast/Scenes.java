package dev.tierfall.blast;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sets the scene for a question: the right snapshot, less what is left out. */
@Lazy
@Component
public class Scenes {

    private final Snapshots snapshots;

    Scenes(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public Scene set(Scope scope) {
        LocalDate asOf = scope.asOf() == null ? snapshots.today() : scope.asOf();
        Snapshot snapshot = scope.knownAt() == null ? snapshots.on(asOf) : snapshots.on(asOf, scope.knownAt());
        return Scene.of(snapshot, asOf, scope.without());
    }
}
