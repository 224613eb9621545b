package dev.tierfall.recovery;

import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.model.State;
import dev.tierfall.recovery.Recovery.FunctionRow;
import dev.tierfall.recovery.Recovery.Rests;
import dev.tierfall.recovery.Recovery.Values;
import dev.tierfall.recovery.ground.Down;
import dev.tierfall.recovery.ground.Gaps;
import dev.tierfall.recovery.ground.Gaps.Gap;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Told.Words;
import dev.tierfall.recovery.plan.Outcome;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes out what becomes of functions: when each stops, when it is back, and whether that is soon enough. */
final class Functions {

    /** Gaps named of each; the rest is counted. */
    static final int NAMED = 20;

    private final Ground ground;
    private final Ways ways;

    Functions(Ground ground, Ways ways) {
        this.ground = ground;
        this.ways = ways;
    }

    /** @param item a function of the plan */
    record Judged(int item, Outcome outcome) {}

    /** Those that are back too late first, then those that nobody can tell of; the longest down first. */
    List<Judged> judged(IntStream items) {
        return items.mapToObj(item -> new Judged(item, outcome(item)))
                .sorted(Comparator.comparing((Judged j) -> j.outcome().verdict())
                        .thenComparingDouble(j -> -late(j))
                        .thenComparingDouble(j -> -j.outcome().down().atLeast())
                        .thenComparingInt(Judged::item))
                .toList();
    }

    private static double late(Judged judged) {
        Range late = judged.outcome().late();
        return late == null ? 0 : late.atLeast();
    }

    private Outcome outcome(int item) {
        return Outcome.of(ground.best(), ground.worst(), item, said(item).rto());
    }

    FunctionRow row(Judged judged) {
        int item = judged.item();
        Outcome outcome = judged.outcome();
        Words said = said(item);
        Gaps gaps = Gaps.of(ground, IntList.of(item), NAMED).and(1, noTolerance(item, said), NAMED);
        Range stops = outcome.stops();
        Range loss = said.loss() == null ? null : outcome.down().times(said.loss());
        Range ends = stops == null || said.rto() == null ? null : later(stops, said.rto());
        Rests rests = rests(ground, gaps);
        return new FunctionRow(
                ground.ref(item),
                ground.down().scene().things().name(ground.thing(item)),
                forced(ground.down(), ground.thing(item)),
                stops,
                outcome.down(),
                outcome.back(),
                said.rto(),
                ends,
                outcome.verdict().word(),
                outcome.late(),
                said.rpo(),
                dataLoss(gaps),
                said.impact(),
                said.loss(),
                loss,
                ways.to(item),
                spared(item),
                rests,
                Sentences.function(ground.called(item), outcome, said.rto())
                        + Sentences.rests(rests.values(), called(gaps.doubts())));
    }

    private static Range later(Range hours, double by) {
        return Range.of(hours.atLeast() + by, hours.atMost() == null ? Double.POSITIVE_INFINITY : hours.atMost() + by);
    }

    private Words said(int item) {
        return ground.told().of(ground.thing(item));
    }

    private List<String> called(IntList items) {
        return items.intStream().mapToObj(ground::called).toList();
    }

    private List<String> spared(int item) {
        return ground.spared()
                .get(item)
                .intStream()
                .mapToObj(ground.down().scene().things()::ref)
                .toList();
    }

    static @Nullable Boolean forced(Down down, int thing) {
        Row row = down.row(thing, State.AVAILABILITY);
        return row == null ? (Boolean) down.origin(thing) : row.forced();
    }

    static Rests rests(Ground ground, Gaps gaps) {
        Things things = ground.down().scene().things();
        List<String> backups = gaps.items().stream()
                .map(item -> ground.told().of(ground.thing(item)).backup())
                .filter(backup -> backup >= 0)
                .sorted()
                .distinct()
                .limit(NAMED)
                .mapToObj(things::ref)
                .toList();
        return new Rests(
                new Values(gaps.needed(), gaps.lacking()),
                gaps.missing(),
                gaps.assumed(),
                backups,
                gaps.doubts().intStream().limit(NAMED).mapToObj(ground::ref).toList());
    }

    private List<Gap> noTolerance(int item, Words said) {
        return said.rto() == null ? List.of(new Gap(ground.ref(item), "rto_hours", null, said.record())) : List.of();
    }

    /** What is known of the data that may be lost: no file says when a copy was last made. */
    private String dataLoss(Gaps gaps) {
        int[] taken = gaps.items().stream()
                .filter(at -> ground.down().taken(ground.thing(at)))
                .toArray();
        if (taken.length == 0) {
            return "nothing that it waits for was taken over or changed";
        }
        if (!gaps.doubts().isEmpty()) {
            return "all may be lost: " + Sentences.doubts(called(gaps.doubts()));
        }
        List<String> bare = Arrays.stream(taken)
                .filter(at -> said(at).backup() < 0)
                .mapToObj(ground::called)
                .toList();
        return bare.isEmpty()
                ? "not known: no file says when the last copy was made"
                : "not known: no backup is known of %s".formatted(Sentences.list(bare));
    }
}
