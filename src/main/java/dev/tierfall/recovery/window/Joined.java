package dev.tierfall.recovery.window;

import dev.tierfall.blast.Blast;
import dev.tierfall.model.Kind;
import dev.tierfall.recovery.Sentences;
import dev.tierfall.recovery.ground.Down;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Grounds;
import dev.tierfall.recovery.ground.Owns;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.recovery.plan.Spells;
import dev.tierfall.recovery.plan.Spells.Spell;
import dev.tierfall.recovery.plan.World;
import dev.tierfall.recovery.window.Maintenance.Clash;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of windows of which each overlaps or follows another without a gap: a function that bears each of them may be
 * down over several for too long. Judged on the map of the day on which the first begins.
 */
final class Joined {

    private static final double HOUR = 3_600;

    private final List<Outage> row;
    private final List<Affected> alone;
    private final LocalDateTime begins;
    private final Things things;
    private final Ground ground;

    /**
     * Draws what all windows of a row take down between them.
     *
     * @param alone what each window of the question does by itself, by its number less one
     * @param blast of all that the row works on
     */
    Joined(List<Outage> row, List<Affected> alone, Blast blast, Grounds grounds) {
        this.row = row;
        this.alone = alone;
        begins = row.getFirst().window().from();
        var down = new Down(blast);
        things = blast.scene().things();
        IntList functions =
                IntArrayList.toList(IntStream.of(things.of(Kind.FUNCTION)).filter(down::is));
        ground = grounds.of(down, functions, told -> Owns.during(down, 0));
    }

    /** The rows of more than one window, each and all by their beginnings. */
    static List<List<Outage>> rows(List<Outage> outages) {
        var rows = new ArrayList<List<Outage>>();
        LocalDateTime until = LocalDateTime.MIN;
        List<Outage> ordered = outages.stream()
                .sorted(Comparator.comparing((Outage outage) -> outage.window().from())
                        .thenComparingInt(Outage::number))
                .toList();
        for (Outage outage : ordered) {
            if (outage.window().from().isAfter(until) || rows.isEmpty()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(outage);
            until = outage.window().until().isAfter(until) ? outage.window().until() : until;
        }
        return rows.stream().filter(row -> row.size() > 1).toList();
    }

    /** The functions that are down over several windows for longer than they may be, and than over any one of them. */
    List<Clash> clashes() {
        Spells best = spells(World.BEST, row);
        Spells worst = spells(World.WORST, row);
        return ground.items()
                .filter(item -> things.kind(ground.thing(item)) == Kind.FUNCTION)
                .mapToObj(item -> clash(item, best.longest(item), worst.longest(item)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where only the worst can be longer, nothing new is sure; where only the best, the rest is told of one window. */
    private Optional<Clash> clash(int item, @Nullable Spell best, @Nullable Spell worst) {
        boolean longer = worst != null && longer(item, worst, Affected::downAtMost);
        boolean surer = best != null && longer(item, best, Affected::downAtLeast);
        if (worst == null || !(longer || surer)) {
            return Optional.empty();
        }
        Double tolerance = ground.told().of(ground.thing(item)).rto();
        Range down = range(best, worst);
        Range late = tolerance == null ? null : down.beyond(tolerance);
        boolean surely = late != null && late.atLeast() > 0;
        boolean perhaps = late == null || Objects.requireNonNullElse(late.atMost(), 1.0) > 0;
        Spell proof = surely && surer ? best : null;
        if (proof == null && !(longer && (surely || (perhaps && things.critical(ground.thing(item)))))) {
            return Optional.empty();
        }
        var least = new TreeSet<Integer>();
        least.addAll(proof == null ? Set.of() : least(item, World.BEST, proof.hours()));
        least.addAll(longer ? least(item, World.WORST, worst.hours()) : Set.of());
        return Optional.of(new Clash(
                surely ? "tolerance" : "unknown",
                List.copyOf(least),
                List.of(ground.ref(item)),
                JoinedWords.of(
                        ground.called(item),
                        when(proof == null ? worst : proof, least),
                        longer ? down : over(item, least),
                        tolerance)));
    }

    /** Whether it is down for longer than over any one of the windows. */
    private boolean longer(int item, Spell spell, ToDoubleBiFunction<Affected, String> one) {
        return Range.rounded(spell.hours())
                > row.stream()
                        .mapToDouble(outage -> one.applyAsDouble(alone.get(outage.number() - 1), ground.ref(item)))
                        .max()
                        .orElse(0);
    }

    private Range over(int item, SortedSet<Integer> windows) {
        List<Outage> some =
                row.stream().filter(outage -> windows.contains(outage.number())).toList();
        return range(
                spells(World.BEST, some).longest(item),
                spells(World.WORST, some).longest(item));
    }

    private static Range range(@Nullable Spell best, @Nullable Spell worst) {
        return Range.of(best == null ? 0 : best.hours(), worst == null ? 0 : worst.hours());
    }

    private String when(Spell spell, SortedSet<Integer> windows) {
        List<String> numbers = windows.stream().map(String::valueOf).toList();
        return "from %s over %s %s"
                .formatted(
                        Moments.of(begins.plusSeconds(Math.round(spell.from() * HOUR))),
                        numbers.size() == 1 ? "window" : "windows",
                        Sentences.list(numbers));
    }

    /** As few of the windows as keep it down for as long. */
    private SortedSet<Integer> least(int item, World world, double hours) {
        var least = new ArrayList<>(row);
        for (Outage outage : row) {
            var fewer = new ArrayList<>(least);
            fewer.remove(outage);
            Spell spell = spells(world, fewer).longest(item);
            if (spell != null && spell.hours() >= hours) {
                least = fewer;
            }
        }
        var numbers = new TreeSet<Integer>();
        least.forEach(outage -> numbers.add(outage.number()));
        return numbers;
    }

    private Spells spells(World world, Collection<Outage> of) {
        return Spells.of(ground.plan(), world, of.stream().flatMap(this::worked).toList());
    }

    /** Days may differ, so that a thing is known by its ref. */
    private Stream<Spells.Outage> worked(Outage outage) {
        double from = Duration.between(begins, outage.window().from()).toSeconds() / HOUR;
        double until = Duration.between(begins, outage.window().until()).toSeconds() / HOUR;
        return ground.items()
                .filter(item -> outage.down().origin(outage.things().place(ground.ref(item))))
                .mapToObj(item -> new Spells.Outage(item, from, until));
    }
}
