package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The same times by trying everything: each choice of the waits that hold, each way through the plan that meets no item
 * twice. A circle is found by asking who reaches whom, and the plan is written anew with one item in its place.
 */
final class SlowSchedule {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    final double[] stop;
    final double[] ready;
    final double[] back;
    final Set<List<Integer>> circles = new HashSet<>();
    private final Plan plan;
    private final World world;
    private final Set<Wait> holding;
    private final Set<Wait> together = new HashSet<>();

    /** A wait is told from an equal one by standing at its own item. */
    private SlowSchedule(Plan plan, World world, Set<Wait> letGo) {
        this.plan = plan;
        this.world = world;
        holding = new HashSet<>();
        plan.items()
                .forEach(item -> item.waits().stream()
                        .filter(wait -> !letGo.contains(wait))
                        .forEach(holding::add));
        int size = plan.items().size();
        stop = IntStream.range(0, size).mapToDouble(i -> stop(i, Set.of())).toArray();
        ready = new double[size];
        back = new double[size];
        returns(IntStream.range(0, size)
                .filter(i -> stop[i] < NEVER)
                .mapToObj(i -> (Set<Integer>) new TreeSet<>(Set.of(i)))
                .toList());
    }

    /** Of all choices that agree with the times they lead to, the one that holds the most; it holds all the others. */
    static SlowSchedule of(Plan plan, World world) {
        List<Wait> carried = plan.items().stream()
                .flatMap(item -> item.waits().stream())
                .filter(wait -> wait.carried() || wait.rows().size() > 1)
                .toList();
        Map<Set<Wait>, SlowSchedule> agreeing = new HashMap<>();
        for (int choice = 0; choice < 1 << carried.size(); choice++) {
            Set<Wait> letGo = new HashSet<>();
            for (int i = 0; i < carried.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    letGo.add(carried.get(i));
                }
            }
            var slow = new SlowSchedule(plan, world, letGo);
            if (carried.stream().allMatch(wait -> slow.outlasts(wait) == letGo.contains(wait))) {
                agreeing.put(letGo, slow);
            }
        }
        Set<Wait> least = agreeing.keySet().stream()
                .min(Comparator.comparingInt(Set::size))
                .orElseThrow();
        for (Set<Wait> other : agreeing.keySet()) {
            if (!other.containsAll(least)) {
                throw new AssertionError("neither choice holds the other: " + least + " and " + other);
            }
        }
        return Objects.requireNonNull(agreeing.get(least));
    }

    private boolean outlasts(Wait wait) {
        double until = wait.rows().stream()
                .mapToDouble(row -> stop[row.on()] + world.carries(row))
                .max()
                .orElseThrow();
        double first = wait.rows().stream()
                .mapToDouble(row -> stop[row.on()] == NEVER ? 0 : row.counts() ? back[row.on()] : ready[row.on()])
                .min()
                .orElseThrow();
        return first < until || (first == until && wait.carried());
    }

    private double stop(int at, Set<Integer> met) {
        Item item = plan.items().get(at);
        if (item.fell()) {
            return 0;
        }
        Set<Integer> deeper = with(met, at);
        return item.waits().stream()
                .filter(holding::contains)
                .mapToDouble(wait -> wait.rows().stream()
                        .mapToDouble(
                                row -> deeper.contains(row.on()) ? NEVER : stop(row.on(), deeper) + world.carries(row))
                        .max()
                        .orElseThrow())
                .min()
                .orElse(NEVER);
    }

    /** @param teams the items that stop, each alone or in the circle that it is in */
    private void returns(List<Set<Integer>> teams) {
        double[] begin = IntStream.range(0, teams.size())
                .mapToDouble(team -> ready(team, teams, Set.of()))
                .toArray();
        List<Integer> stuck = IntStream.range(0, teams.size())
                .filter(team -> Double.isNaN(begin[team]))
                .boxed()
                .toList();
        if (!stuck.isEmpty()) {
            returns(joined(teams, stuck, begin));
            return;
        }
        for (int team = 0; team < teams.size(); team++) {
            for (int item : teams.get(team)) {
                ready[item] = begin[team] + (teams.get(team).size() > 1 ? own(teams.get(team)) : 0);
                back[item] = begin[team] + own(teams.get(team));
            }
            if (teams.get(team).size() > 1) {
                circles.add(List.copyOf(teams.get(team)));
            }
        }
    }

    private double own(Set<Integer> team) {
        return team.stream()
                .mapToDouble(item -> world.own(plan.items().get(item)))
                .sum();
    }

    /** The least that any way gives; not a number where none does. */
    private double ready(int team, List<Set<Integer>> teams, Set<Integer> met) {
        double ready = 0;
        for (Wait wait : waits(team, teams)) {
            double first = Double.NaN;
            for (Row row : wait.rows()) {
                int other = teamOf(row.on(), teams);
                boolean passed = other == team || met.contains(other);
                double there = passed ? Double.NaN : ready(other, teams, with(met, team));
                there += row.counts() || teams.get(other).size() > 1 ? own(teams.get(other)) : 0;
                first = Double.isNaN(first) || there < first ? there : first;
            }
            if (Double.isNaN(first)) {
                return Double.NaN;
            }
            ready = Math.max(ready, first);
        }
        return ready;
    }

    /** The waits that hold a team back, but for those that were stuck inside of it. */
    private List<Wait> waits(int team, List<Set<Integer>> teams) {
        return teams.get(team).stream()
                .flatMap(item -> plan.items().get(item).waits().stream())
                .filter(holding::contains)
                .filter(wait -> wait.rows().stream().allMatch(row -> stop[row.on()] < NEVER))
                .filter(wait -> !together.contains(wait))
                .toList();
    }

    private static int teamOf(int item, List<Set<Integer>> teams) {
        return IntStream.range(0, teams.size())
                .filter(team -> teams.get(team).contains(item))
                .findFirst()
                .orElse(-1);
    }

    private List<Set<Integer>> joined(List<Set<Integer>> teams, List<Integer> stuck, double[] begin) {
        boolean[][] reaches = reaches(teams, stuck, begin);
        List<Set<Integer>> joined = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        List<Wait> met = new ArrayList<>();
        for (int team = 0; team < teams.size(); team++) {
            if (taken.contains(team)) {
                continue;
            }
            Set<Integer> items = new TreeSet<>(teams.get(team));
            if (closed(team, stuck, reaches)) {
                for (int other : stuck) {
                    if (reaches[team][other]) {
                        taken.add(other);
                        items.addAll(teams.get(other));
                        met.addAll(open(other, teams, begin));
                    }
                }
            }
            joined.add(items);
        }
        together.addAll(met);
        return joined;
    }

    private static boolean closed(int team, List<Integer> stuck, boolean[][] reaches) {
        return stuck.contains(team) && stuck.stream().allMatch(other -> !reaches[team][other] || reaches[other][team]);
    }

    /** The waits of a team for which no stand-in is ever there. */
    private List<Wait> open(int team, List<Set<Integer>> teams, double[] begin) {
        return waits(team, teams).stream()
                .filter(wait -> wait.rows().stream().allMatch(row -> Double.isNaN(begin[teamOf(row.on(), teams)])))
                .toList();
    }

    private boolean[][] reaches(List<Set<Integer>> teams, List<Integer> stuck, double[] begin) {
        boolean[][] reaches = new boolean[teams.size()][teams.size()];
        for (int team : stuck) {
            open(team, teams, begin).stream()
                    .flatMap(wait -> wait.rows().stream())
                    .forEach(row -> reaches[team][teamOf(row.on(), teams)] = true);
        }
        for (int via : stuck) {
            for (int from : stuck) {
                for (int to : stuck) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        return reaches;
    }

    private static Set<Integer> with(Set<Integer> set, int one) {
        Set<Integer> more = new HashSet<>(set);
        more.add(one);
        return more;
    }

    @Override
    public String toString() {
        return Arrays.toString(stop) + Arrays.toString(back) + circles;
    }
}
