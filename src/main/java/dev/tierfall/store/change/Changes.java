package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.ImportReport;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Progress;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.change.Intent.Kind;
import dev.tierfall.store.statement.Speaker;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Takes every change of the map through the same steps: lock, repair, stage, verify, switch, tell. */
final class Changes {

    private final Database database;
    private final Gate gate;
    private final ImportLock lock;
    private final Repair repair;
    private final Switch switcher;
    private final Consumer<MapSwitched> announce;

    Changes(Database database, Gate gate, Clock clock, Consumer<MapSwitched> announce) {
        this.database = database;
        this.gate = gate;
        this.lock = new ImportLock(database);
        this.repair = new Repair(database);
        this.switcher = new Switch(database, clock);
        this.announce = announce;
    }

    /**
     * Puts right what a killed process left; to be called before anybody reads.
     *
     * @param alone true where no other process can be at this store
     */
    void open(boolean alone, Progress progress) {
        if (alone) {
            lock.breakOpen();
            repairOnce(progress);
            return;
        }
        long giveUp = System.nanoTime() + 2 * ImportLock.LEASE.toNanos();
        while (!Head.read(database).settled() && System.nanoTime() < giveUp) {
            try {
                repairOnce(progress);
            } catch (Rejected e) {
                // The other server is at it, or it has died and its lease will run out.
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void repairOnce(Progress progress) {
        try (var held = lock.take("repair", progress)) {
            repair(held, progress);
        }
    }

    ImportReport make(Intent intent, Plan plan, Progress progress) {
        Tally tally;
        long before;
        long now;
        try (var held = lock.take(intent.source(), progress)) {
            repair(held, progress);
            before = Head.read(database).generation();
            tally = new Tally(database, intent, before);
            var stage = new Stage(database, held, progress, intent, before);
            stage(new Plan.Site(database, intent.speaker(), before, stage, tally), intent, plan, held);
            if (!intent.dryRun()) {
                finish(stage, intent, tally, held, progress);
            }
            now = Head.read(database).generation();
        }
        if (now != before) {
            announce.accept(new MapSwitched(now));
        }
        return tally.report(intent.source(), now);
    }

    /** Whatever stops a plan, what it has staged is swept; a process that dies here leaves that to the next. */
    private void stage(Plan.Site site, Intent intent, Plan plan, ImportLock.Held held) {
        try {
            plan.stage(site);
            if (intent.replacesTheExample()) {
                new Statements(database, Speaker.EXAMPLE, site.head()).each(statement -> {
                    site.tally().exampleGoes(statement);
                    site.stage().end(statement);
                });
            }
            site.stage().agree();
            site.tally().settle();
            site.stage().flush();
            if (!intent.dryRun() && site.stage().size() > 0) {
                site.stage().verify();
            }
        } catch (RuntimeException e) {
            sweepAfter(e, held);
            throw e;
        }
    }

    private void sweepAfter(RuntimeException failure, ImportLock.Held held) {
        try {
            repair.sweep(held, Progress.NONE);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void finish(Stage stage, Intent intent, Tally tally, ImportLock.Held held, Progress progress) {
        if (stage.size() > 0) {
            gate.switching(() -> switchOver(stage, intent, tally, held, progress));
        } else if (intent.kind() == Kind.IMPORT || intent.kind() == Kind.EDIT) {
            switcher.spoke(intent, held);
        } else {
            throw new Rejected("the source '%s' says nothing already".formatted(intent.source()), "nothing to do");
        }
    }

    /**
     * A switch that breaks off before the flip leaves the map before; one that breaks off after it is settled again.
     */
    private void switchOver(Stage stage, Intent intent, Tally tally, ImportLock.Held held, Progress progress) {
        try {
            switcher.to(stage, intent, tally, held, progress);
        } catch (RuntimeException e) {
            if (Head.read(database).generation() < stage.generation()) {
                sweepAfter(e, held);
                throw e;
            }
            repair.settle(held, progress);
        }
    }

    private void repair(ImportLock.Held held, Progress progress) {
        repair.sweep(held, progress);
        if (!Head.read(database).settled()) {
            gate.switching(() -> repair.settle(held, progress));
        }
    }
}
