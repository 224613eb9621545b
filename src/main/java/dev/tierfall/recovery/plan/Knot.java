package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import dev.tierfall.recovery.plan.Schedule.Times;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Settles items of which each needs each other over some way, once all else that they need is settled; most knots are
 * one item. First every wait is taken to hold; then those that a fallback outlasts even so are let go, and all is
 * counted again, until none is. A wait let go only puts stops off and brings returns nearer, so none is let go wrongly.
 */
final class Knot {

    static final int OUTSIDE = -1;

    private final Plan plan;
    private final World world;
    private final Times times;
    private final int[] members;
    private final Int2ObjectOpenHashMap<IntList> dependents = new Int2ObjectOpenHashMap<>();
    private List<int[]> teams = List.of();

    Knot(Plan plan, World world, Times times, int[] members) {
        this.plan = plan;
        this.world = world;
        this.times = times;
        this.members = members;
        for (int item : members.length == 1 ? new int[0] : members) {
            item(item).waits().stream()
                    .flatMap(wait -> wait.rows().stream())
                    .forEach(row -> dependents
                            .computeIfAbsent(row.on(), on -> new IntArrayList())
                            .add(item));
        }
    }

    /** Writes the times of its members and gives back the circles among them. */
    List<int[]> settle() {
        do {
            stop();
            Arrays.stream(members).forEach(item -> Arrays.fill(times.together[item], false));
            teams = Arrays.stream(members)
                    .filter(times::stops)
                    .mapToObj(item -> new int[] {item})
                    .toList();
            order();
        } while (letGo());
        for (int item : members) {
            if (!times.stops(item)) {
                times.ready[item] = 0;
                times.back[item] = 0;
                times.after[item] = Schedule.NOTHING;
                times.wave[item] = 0;
            }
        }
        return teams.stream().filter(team -> team.length > 1).toList();
    }

    /** The earliest stop of each member: lowered until nothing changes; what only stops itself never stops. */
    private void stop() {
        var open = new IntArrayFIFOQueue();
        for (int item : members) {
            times.stop[item] = item(item).fell() ? 0 : Double.POSITIVE_INFINITY;
            open.enqueue(item);
        }
        while (!open.isEmpty()) {
            int item = open.dequeueInt();
            double earliest = earliest(item);
            if (earliest < times.stop[item]) {
                times.stop[item] = earliest;
                dependents.getOrDefault(item, IntList.of()).forEach(open::enqueue);
            }
        }
    }

    private double earliest(int item) {
        double earliest = Double.POSITIVE_INFINITY;
        for (int wait = 0; wait < times.bites[item].length; wait++) {
            if (times.bites[item][wait]) {
                earliest = Math.min(earliest, carriedUntil(item(item).waits().get(wait)));
            }
        }
        return earliest;
    }

    private double carriedUntil(Wait wait) {
        double last = 0;
        for (Row row : wait.rows()) {
            last = Math.max(last, times.stop[row.on()] + world.carries(row));
        }
        return last;
    }

    /** Joins those that can't begin before each other into teams until every team can be settled. */
    private void order() {
        while (true) {
            var returns = new Returns(plan, world, times, teams, teamOf());
            List<int[]> circles = returns.settle();
            if (circles.isEmpty()) {
                return;
            }
            teams = joined(circles);
        }
    }

    private Int2IntOpenHashMap teamOf() {
        var teamOf = new Int2IntOpenHashMap();
        teamOf.defaultReturnValue(OUTSIDE);
        for (int team = 0; team < teams.size(); team++) {
            for (int item : teams.get(team)) {
                teamOf.put(item, team);
            }
        }
        return teamOf;
    }

    /** @param circles the numbers of the teams that become one */
    private List<int[]> joined(List<int[]> circles) {
        var into = new int[teams.size()];
        Arrays.setAll(into, team -> team);
        for (int[] circle : circles) {
            for (int team : circle) {
                into[team] = circle[0];
            }
        }
        var gathered = new ArrayList<List<Integer>>();
        teams.forEach(team -> gathered.add(new ArrayList<>()));
        for (int team = 0; team < into.length; team++) {
            for (int item : teams.get(team)) {
                gathered.get(into[team]).add(item);
            }
        }
        return gathered.stream()
                .filter(team -> !team.isEmpty())
                .map(team -> team.stream().mapToInt(i -> i).sorted().toArray())
                .sorted(Comparator.comparingInt(team -> team[0]))
                .toList();
    }

    /** Lets go of each wait that is satisfied while it is still carried. */
    private boolean letGo() {
        boolean any = false;
        for (int item : members) {
            for (int wait = 0; wait < times.bites[item].length; wait++) {
                if (times.bites[item][wait] && outlasts(item(item).waits().get(wait))) {
                    times.bites[item][wait] = false;
                    any = true;
                }
            }
        }
        return any;
    }

    /** A row that stands for itself and has no fallback carries nothing, even where it is back at once. */
    private boolean outlasts(Wait wait) {
        double until = carriedUntil(wait);
        double first = satisfied(wait);
        return wait.carried() ? first <= until : first < until;
    }

    /** When the first of its stand-ins is there; 0 where one of them never stops. */
    private double satisfied(Wait wait) {
        return wait.rows().stream().mapToDouble(this::satisfied).min().orElse(0);
    }

    private double satisfied(Row row) {
        if (!times.stops(row.on())) {
            return 0;
        }
        return row.counts() ? times.back[row.on()] : times.ready[row.on()];
    }

    private Item item(int item) {
        return plan.items().get(item);
    }
}
