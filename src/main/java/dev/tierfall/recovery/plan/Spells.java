package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For how long each item of a {@link Plan} is down without a break, where some items are taken down for some hours each
 * and all others only follow them: an item is down while a wait of it bites, and a wait bites once all its stand-ins
 * are down and their fallbacks are spent. A fallback stays spent for as long as what it stands in for stays down, over
 * however many outages. From event to event, in each by a least fixed point over the items, so that a circle is down
 * only where something outside of it is.
 */
public final class Spells {

    private static final double UP = Double.POSITIVE_INFINITY;

    /** Hours are sums of what people wrote, so that two that are equal on paper may differ in their last digits. */
    private static final double SAME = 1e-9;

    private final Plan plan;
    private final World world;
    private final List<Outage> outages;
    private final int[][] dependents;
    private final @Nullable Spell[] longest;
    private double[] since;

    /** An item that is taken down on purpose. */
    public record Outage(int item, double from, double until) {

        boolean at(double hour) {
            return from <= hour + SAME && hour + SAME < until;
        }
    }

    /** Some hours without a break. */
    public record Spell(double from, double until) {

        public double hours() {
            return until - from;
        }
    }

    private Spells(Plan plan, World world, List<Outage> outages) {
        this.plan = plan;
        this.world = world;
        this.outages = outages;
        int size = plan.items().size();
        dependents = dependents(plan);
        longest = new Spell[size];
        since = new double[size];
        Arrays.fill(since, UP);
    }

    private static int[][] dependents(Plan plan) {
        var lists =
                Stream.generate(IntArrayList::new).limit(plan.items().size()).toList();
        for (int item = 0; item < plan.items().size(); item++) {
            for (Wait wait : plan.items().get(item).waits()) {
                for (Row row : wait.rows()) {
                    lists.get(row.on()).add(item);
                }
            }
        }
        return lists.stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
    }

    /** Follows all outages to the end of the last. */
    public static Spells of(Plan plan, World world, List<Outage> outages) {
        var spells = new Spells(plan, world, outages);
        for (double hour = spells.next(-UP); hour < UP; hour = spells.next(hour)) {
            spells.settle(hour);
        }
        return spells;
    }

    /** The longest time that an item is down, the first of equal ones; null where it never is. */
    public @Nullable Spell longest(int item) {
        return longest[item];
    }

    /** The next hour in which an outage begins or ends, or a fallback is spent. */
    private double next(double hour) {
        double next = UP;
        for (Outage outage : outages) {
            next = Math.min(next, later(outage.from(), hour));
            next = Math.min(next, later(outage.until(), hour));
        }
        for (int item = 0; item < since.length; item++) {
            if (since[item] == UP) {
                for (Wait wait : plan.items().get(item).waits()) {
                    next = Math.min(next, later(carriedUntil(wait), hour));
                }
            }
        }
        return next;
    }

    private static double later(double when, double hour) {
        return when > hour + SAME ? when : UP;
    }

    private double carriedUntil(Wait wait) {
        double last = 0;
        for (Row row : wait.rows()) {
            last = Math.max(last, since[row.on()] + world.carries(row));
        }
        return last;
    }

    private void settle(double hour) {
        double[] before = since;
        since = new double[before.length];
        Arrays.fill(since, UP);
        var open = new IntArrayFIFOQueue();
        for (Outage outage : outages) {
            if (outage.at(hour)) {
                fall(outage.item(), hour, before, open);
            }
        }
        while (!open.isEmpty()) {
            for (int item : dependents[open.dequeueInt()]) {
                if (plan.items().get(item).waits().stream().anyMatch(wait -> carriedUntil(wait) <= hour + SAME)) {
                    fall(item, hour, before, open);
                }
            }
        }
        for (int item = 0; item < since.length; item++) {
            if (before[item] < UP && since[item] == UP) {
                end(item, new Spell(before[item], hour));
            }
        }
    }

    /** What was down already has been so for longer. */
    private void fall(int item, double hour, double[] before, IntArrayFIFOQueue open) {
        if (since[item] == UP) {
            since[item] = before[item] < UP ? before[item] : hour;
            open.enqueue(item);
        }
    }

    private void end(int item, Spell spell) {
        Spell other = longest[item];
        if (other == null || spell.hours() > other.hours() + SAME) {
            longest[item] = spell;
        }
    }
}
