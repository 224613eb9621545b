package dev.tierfall.recovery.window;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.recovery.Sentences;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Grounds;
import dev.tierfall.recovery.ground.Owns;
import dev.tierfall.recovery.ground.Told.Words;
import dev.tierfall.recovery.plan.Outcome;
import dev.tierfall.recovery.plan.Outcome.Verdict;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.recovery.plan.Spells;
import dev.tierfall.recovery.plan.World;
import dev.tierfall.recovery.window.Maintenance.Clash;
import dev.tierfall.recovery.window.Maintenance.FunctionRow;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The functions that a window reaches, and whether they bear it: what stops is back when the window ends. */
final class Affected {

    private final Outage outage;
    private final Things things;
    private final Ground ground;
    private final List<Judged> judged;

    private record Judged(int item, Outcome outcome) {}

    Affected(Outage outage, Grounds grounds) {
        this.outage = outage;
        things = outage.things();
        IntList functions =
                IntArrayList.toList(IntStream.of(things.of(Kind.FUNCTION)).filter(outage.down()::is));
        double hours = outage.window().hours();
        ground = grounds.of(outage.down(), functions, told -> Owns.during(outage.down(), hours));
        List<Spells.Outage> worked = ground.items()
                .filter(item -> outage.down().origin(ground.thing(item)))
                .mapToObj(item -> new Spells.Outage(item, 0, hours))
                .toList();
        var best = Spells.of(ground.plan(), World.BEST, worked);
        var worst = Spells.of(ground.plan(), World.WORST, worked);
        judged = ground.items()
                .filter(item -> things.kind(ground.thing(item)) == Kind.FUNCTION)
                .mapToObj(item -> new Judged(
                        item,
                        Outcome.of(
                                best.longest(item),
                                worst.longest(item),
                                said(item).rto())))
                .sorted(Comparator.comparing((Judged j) -> j.outcome().verdict())
                        .thenComparing(j -> !things.critical(ground.thing(j.item())))
                        .thenComparingInt(Judged::item))
                .toList();
    }

    private Words said(int item) {
        return ground.told().of(ground.thing(item));
    }

    /** The hours that a function is down at least; 0 where the window does not reach it. */
    double downAtLeast(String ref) {
        return down(ref, Range::atLeast);
    }

    /** The hours that a function is down at most; 0 where the window does not reach it. */
    double downAtMost(String ref) {
        return down(ref, down -> Objects.requireNonNull(down.atMost()));
    }

    private double down(String ref, ToDoubleFunction<Range> hours) {
        return judged.stream()
                .filter(one -> ground.ref(one.item()).equals(ref))
                .mapToDouble(one -> hours.applyAsDouble(one.outcome().down()))
                .findFirst()
                .orElse(0);
    }

    int size() {
        return judged.size();
    }

    List<FunctionRow> rows(int most) {
        return judged.stream().limit(most).map(this::row).toList();
    }

    private FunctionRow row(Judged one) {
        Words said = said(one.item());
        Outcome outcome = one.outcome();
        return new FunctionRow(
                ground.ref(one.item()),
                things.name(ground.thing(one.item())),
                things.critical(ground.thing(one.item())),
                forced(ground.thing(one.item())),
                outcome.stops(),
                outcome.down(),
                said.rto(),
                outcome.verdict().word(),
                outcome.late(),
                said.impact(),
                said.loss() == null ? null : outcome.down().times(said.loss()),
                words(one));
    }

    private @Nullable Boolean forced(int thing) {
        return outage.down().reached(thing, State.AVAILABILITY)
                ? (Boolean) outage.stops().get(thing)
                : null;
    }

    private String words(Judged one) {
        return Sentences.function(
                ground.called(one.item()), one.outcome(), said(one.item()).rto());
    }

    /** Those that are down for longer than they may be; of critical ones, also where nobody can tell. */
    List<Clash> clashes() {
        return judged.stream()
                .filter(one -> one.outcome().verdict() == Verdict.LATE
                        || (one.outcome().verdict() == Verdict.UNKNOWN && things.critical(ground.thing(one.item()))))
                .map(one -> new Clash(
                        one.outcome().verdict() == Verdict.LATE ? "tolerance" : "unknown",
                        List.of(outage.number()),
                        List.of(ground.ref(one.item())),
                        words(one)))
                .toList();
    }
}
