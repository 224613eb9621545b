package dev.tierfall.check;

import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.store.MapView;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many checks on one map, two at a time: each asker has a view of its own of the same generation and takes the next
 * check that nobody has taken.
 */
final class CheckRuns {

    private static final Executor ASIDE = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("checks-", 0).factory());

    /** Asks the map of one generation; the question may be asked again where it is torn. */
    interface Asker {
        long ask(Function<MapView, Long> question);
    }

    private final CheckRun run;
    private final List<Check> checks;
    private final @Nullable Result[] results;
    private final AtomicIntegerArray taken;

    CheckRuns(CheckRun run, List<Check> checks) {
        this.run = run;
        this.checks = checks;
        results = new Result[checks.size()];
        taken = new AtomicIntegerArray(checks.size());
    }

    /**
     * Runs them all, in their order.
     *
     * @param askers how many views to ask at once
     */
    List<Result> all(Asker map, int askers) {
        CompletableFuture<?>[] others = new CompletableFuture<?>[askers - 1];
        for (int other = 0; other < others.length; other++) {
            int number = other + 2;
            others[other] = CompletableFuture.runAsync(() -> work(map, number), ASIDE);
        }
        try {
            work(map, 1);
        } finally {
            join(others);
        }
        return Arrays.stream(results).map(Objects::requireNonNull).toList();
    }

    /** How many have been run. */
    int done() {
        return (int) Arrays.stream(results).filter(Objects::nonNull).count();
    }

    /** What was taken and not run, since the view was torn, is run once more. */
    private void work(Asker map, int number) {
        map.ask(view -> {
            for (int check = 0; check < results.length; check++) {
                if (taken.compareAndSet(check, 0, number) || (taken.get(check) == number && results[check] == null)) {
                    results[check] = run.of(checks.get(check), view);
                }
            }
            return 0L;
        });
    }

    private static void join(CompletableFuture<?>... others) {
        try {
            CompletableFuture.allOf(others).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
