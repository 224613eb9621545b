package dev.tierfall.recovery.plan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Teams of which each waits for another that waits as well, and so none can begin. */
final class Stuck {

    private final int[] teams;
    private final List<IntOpenHashSet> waitFor;

    /** @param teams their numbers, rising */
    Stuck(int[] teams) {
        this.teams = teams;
        waitFor = IntStream.range(0, teams.length)
                .mapToObj(team -> new IntOpenHashSet())
                .toList();
    }

    /** Notes that one of them waits for another of them. */
    void waits(int team, int other) {
        waitFor.get(place(team)).add(place(other));
    }

    /** Those that wait for each other and for no other team that is stuck. */
    List<int[]> circles() {
        int[][] to = waitFor.stream().map(IntOpenHashSet::toIntArray).toArray(int[][]::new);
        return Components.of(to).stream()
                .filter(component -> closed(component, to))
                .map(component -> Arrays.stream(component).map(i -> teams[i]).toArray())
                .toList();
    }

    private static boolean closed(int[] component, int[][] to) {
        return Arrays.stream(component)
                .flatMap(node -> Arrays.stream(to[node]))
                .allMatch(other -> Arrays.binarySearch(component, other) >= 0);
    }

    private int place(int team) {
        return Arrays.binarySearch(teams, team);
    }
}
