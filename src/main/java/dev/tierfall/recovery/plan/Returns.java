package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import dev.tierfall.recovery.plan.Schedule.Times;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Settles teams in the order in which they are back, as Dijkstra does, where every wait must be satisfied and one of
 * its stand-ins is enough for that (Knuth 1977: a generalization of Dijkstra's algorithm). A team is one item, or a
 * circle.
 */
final class Returns {

    private final Plan plan;
    private final World world;
    private final Times times;
    private final List<int[]> teams;
    private final Int2IntOpenHashMap teamOf;
    private final List<Asked> waits = new ArrayList<>();
    private final Int2ObjectOpenHashMap<IntList> waitsForReady = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<IntList> waitsForBack = new Int2ObjectOpenHashMap<>();
    private final BitSet met = new BitSet();
    private final int[] open;
    private final double[] ready;
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparingDouble(Due::hours).thenComparing(Due::back).thenComparingInt(Due::item));

    /** The wait of an item that stands in a team. */
    private record Asked(int team, int item, int held) {}

    /** The hour in which an item has all it waits for, or is back; of a team, its first item stands for all. */
    private record Due(double hours, boolean back, int item) {}

    Returns(Plan plan, World world, Times times, List<int[]> teams, Int2IntOpenHashMap teamOf) {
        this.plan = plan;
        this.world = world;
        this.times = times;
        this.teams = teams;
        this.teamOf = teamOf;
        open = new int[teams.size()];
        ready = new double[teams.size()];
    }

    /**
     * Writes when the teams are back; or, where some wait for each other, gives back those circles and has written
     * nothing that counts.
     *
     * @return circles by the numbers of their teams; none where all is settled
     */
    List<int[]> settle() {
        for (int team = 0; team < teams.size(); team++) {
            for (int item : teams.get(team)) {
                times.after[item] = Schedule.NOTHING;
                times.wave[item] = 1;
                ask(team, item);
            }
        }
        begin();
        while (!due.isEmpty()) {
            Due next = due.poll();
            int team = teamOf.get(next.item());
            for (int item : team == Knot.OUTSIDE ? new int[] {next.item()} : teams.get(team)) {
                meet(item, next);
            }
        }
        return circles();
    }

    /** Notes what an item waits for; what it waits for inside of its own circle comes with the circle. */
    private void ask(int team, int item) {
        List<Wait> all = plan.items().get(item).waits();
        for (int i = 0; i < all.size(); i++) {
            List<Row> rows = all.get(i).rows();
            if (times.bites[item][i]
                    && !times.together[item][i]
                    && rows.stream().allMatch(row -> times.stops(row.on()))) {
                rows.stream().filter(row -> teamOf.get(row.on()) != team).forEach(this::awaits);
                waits.add(new Asked(team, item, i));
                open[team]++;
            }
        }
    }

    private void awaits(Row row) {
        (row.counts() ? waitsForBack : waitsForReady)
                .computeIfAbsent(row.on(), on -> new IntArrayList())
                .add(waits.size());
    }

    private void begin() {
        for (int on : waitsForReady.keySet()) {
            if (teamOf.get(on) == Knot.OUTSIDE) {
                due.add(new Due(times.ready[on], false, on));
            }
        }
        for (int on : waitsForBack.keySet()) {
            if (teamOf.get(on) == Knot.OUTSIDE) {
                due.add(new Due(times.back[on], true, on));
            }
        }
        for (int team = 0; team < open.length; team++) {
            if (open[team] == 0) {
                come(team);
            }
        }
    }

    /** Satisfies the waits of which this is the first stand-in to be there. */
    private void meet(int item, Due there) {
        for (int wait : (there.back() ? waitsForBack : waitsForReady).getOrDefault(item, IntList.of())) {
            if (!met.get(wait)) {
                met.set(wait);
                satisfy(waits.get(wait).team(), item, there.hours());
            }
        }
    }

    private void satisfy(int team, int on, double hours) {
        boolean last = hours > ready[team] || times.after[teams.get(team)[0]] == Schedule.NOTHING;
        ready[team] = Math.max(ready[team], hours);
        for (int item : teams.get(team)) {
            times.wave[item] = Math.max(times.wave[item], times.wave[on] + 1);
            times.after[item] = last ? on : times.after[item];
        }
        if (--open[team] == 0) {
            come(team);
        }
    }

    /** All that a team waits for is there; a circle is not before all of it is back. */
    private void come(int team) {
        int[] items = teams.get(team);
        double back = ready[team];
        for (int item : items) {
            back += world.own(plan.items().get(item));
        }
        double begins = items.length == 1 ? ready[team] : back;
        for (int item : items) {
            times.ready[item] = begins;
            times.back[item] = back;
        }
        due.add(new Due(begins, false, items[0]));
        due.add(new Due(back, true, items[0]));
    }

    /** Among the teams that nothing settled: those that wait for each other and for nobody else that is stuck. */
    private List<int[]> circles() {
        var stuck = new Stuck(
                IntStream.range(0, open.length).filter(team -> open[team] > 0).toArray());
        for (int wait = met.nextClearBit(0); wait < waits.size(); wait = met.nextClearBit(wait + 1)) {
            int team = waits.get(wait).team();
            rows(waits.get(wait)).forEach(row -> stuck.waits(team, teamOf.get(row.on())));
        }
        List<int[]> circles = stuck.circles();
        var inCircle = new BitSet();
        circles.forEach(circle -> IntStream.of(circle).forEach(inCircle::set));
        for (int wait = met.nextClearBit(0); wait < waits.size(); wait = met.nextClearBit(wait + 1)) {
            Asked asked = waits.get(wait);
            times.together[asked.item()][asked.held()] = inCircle.get(asked.team());
        }
        return circles;
    }

    private List<Row> rows(Asked asked) {
        return plan.items().get(asked.item()).waits().get(asked.held()).rows();
    }
}
