package dev.tierfall.blast;

import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budgets;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.store.Supposition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Sets the scene for a question: the right snapshot, less what is left out. An analysis that takes its scene from here
 * can be asked with a what-if and has a budget, and need not know of either.
 */
@Lazy
@Component
public class Scenes {

    private final Snapshots snapshots;
    private final Supposing supposing;
    private final Budgets budgets;

    Scenes(Snapshots snapshots, Supposing supposing, Budgets budgets) {
        this.snapshots = snapshots;
        this.supposing = supposing;
        this.budgets = budgets;
    }

    public Scene set(Scope scope) {
        LocalDate asOf = scope.asOf() == null ? snapshots.today() : scope.asOf();
        Supposition supposed = scope.supposed() == null ? supposing.now() : scope.supposed();
        Budget budget = budgets.now();
        return Scene.of(budget.offTheClock(() -> snapshot(scope, asOf, supposed)), asOf, scope.without(), budget);
    }

    private Snapshot snapshot(Scope scope, LocalDate asOf, @Nullable Supposition supposed) {
        Snapshot snapshot = scope.knownAt() == null ? snapshots.on(asOf) : snapshots.on(asOf, scope.knownAt());
        return supposed == null ? snapshot : snapshots.supposing(snapshot, asOf, supposed);
    }
}
