package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When each item of a {@link Plan} stops and is back, in one {@link World}.
 *
 * <p>An item stops at hour 0 where it fell by itself, else when the first of its waits is no longer carried: a wait is
 * carried until the last of its stand-ins has stopped and its fallback is spent. A wait that is satisfied by then holds
 * nothing back. An item is back its own hours after the last of its waits is satisfied, each by the first of its
 * stand-ins to be back; by one that does not count, as soon as that has all it waits for itself. Items that can't begin
 * before each other are a circle: all its members wait for what the circle waits for, and are back together after the
 * sum of their own hours, since nobody said in which order to force it.
 */
public final class Schedule {

    /** The item that none waits for. */
    public static final int NOTHING = -1;

    private final Plan plan;
    private final Times times;
    private final List<int[]> circles = new ArrayList<>();

    /** What is being found of each item: times, which of its waits bite, and which are met inside its circle. */
    static final class Times {
        final double[] stop;
        final double[] ready;
        final double[] back;
        final int[] after;
        final int[] wave;
        final boolean[][] bites;
        final boolean[][] together;

        Times(Plan plan) {
            int size = plan.items().size();
            stop = new double[size];
            ready = new double[size];
            back = new double[size];
            after = new int[size];
            wave = new int[size];
            bites = new boolean[size][];
            together = new boolean[size][];
            Arrays.fill(stop, Double.POSITIVE_INFINITY);
            Arrays.fill(after, NOTHING);
            for (int item = 0; item < size; item++) {
                bites[item] = new boolean[plan.items().get(item).waits().size()];
                Arrays.fill(bites[item], true);
                together[item] = new boolean[bites[item].length];
            }
        }

        boolean stops(int item) {
            return stop[item] < Double.POSITIVE_INFINITY;
        }
    }

    private Schedule(Plan plan) {
        this.plan = plan;
        times = new Times(plan);
    }

    public static Schedule of(Plan plan, World world) {
        var schedule = new Schedule(plan);
        for (int[] component : Components.of(needs(plan))) {
            schedule.circles.addAll(new Knot(plan, world, schedule.times, component).settle());
        }
        schedule.circles.sort(Comparator.comparingInt(circle -> circle[0]));
        return schedule;
    }

    private static int[][] needs(Plan plan) {
        return plan.items().stream()
                .map(Item::waits)
                .map(waits -> waits.stream()
                        .flatMap(wait -> wait.rows().stream())
                        .mapToInt(Row::on)
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Whether it stops at all: it does not where its stand-ins and fallbacks outlast what they stand in for. */
    public boolean stops(int item) {
        return times.stops(item);
    }

    /** The hour in which it stops; infinite where it does not. */
    public double stop(int item) {
        return times.stop[item];
    }

    /** The hour in which it is back for good; 0 where it never stops. */
    public double back(int item) {
        return times.back[item];
    }

    /** From the first stop until it is back for good. */
    public double down(int item) {
        return stops(item) ? back(item) - stop(item) : 0;
    }

    /** The item whose return it waits for last; {@link #NOTHING} where it waits for none. A circle has one for all. */
    public int after(int item) {
        return times.after[item];
    }

    /** 1 where work can begin at once, else one more than the latest that it waits for; 0 where it never stops. */
    public int wave(int item) {
        return times.wave[item];
    }

    /** Whether a wait holds its item back: all its stand-ins have stopped, and no fallback outlasts that. */
    public boolean holds(int item, int wait) {
        if (!stops(item) || !times.bites[item][wait]) {
            return false;
        }
        Wait asked = plan.items().get(item).waits().get(wait);
        return asked.rows().stream().allMatch(row -> stops(row.on()));
    }

    /** The circles, each by its members in order. */
    public List<int[]> circles() {
        return circles;
    }
}
