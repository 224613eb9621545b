package dev.tierfall.choke.remedy;

import dev.tierfall.blast.FunctionExposure;
import dev.tierfall.blast.FunctionExposure.Row;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.PlainCuts;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.web.Refused;
import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sets of acts that are worth weighing: the cheapest cut against each of the worst vendors, the cheapest that keeps all
 * vendors from one function, and every act of those by itself. A bounded few, since each is weighed with a sweep.
 */
final class Candidates {

    /** Vendors whose cut is sought: a minimum cut each. */
    private static final int VENDORS = 12;

    private static final int FUNCTIONS = 8;

    /** Vendors that may reach a function for whose sake a cut is sought. */
    private static final int ORIGINS = 100;

    /** More acts than this are no one decision. */
    private static final int ACTS = 6;

    /** All in all. */
    private static final int MOST = 60;

    private static final Duration TIME = Duration.ofSeconds(1);

    /** Cuts are sought for a third of this, all in all. */
    private static final Duration ALL = Duration.ofSeconds(15);

    private final Scene scene;
    private final Acts acts;
    private final Map<Set<Act>, String> found = new LinkedHashMap<>();
    private final Budget clock = Budget.of(ALL, Long.MAX_VALUE);
    private boolean whole = true;

    private Candidates(Scene scene, Acts acts) {
        this.scene = scene;
        this.acts = acts;
    }

    /** @param worst the places of the vendors, those that weigh most first */
    static Candidates of(Scene scene, Acts acts, List<Integer> worst) {
        var candidates = new Candidates(scene, acts);
        worst.stream().limit(VENDORS).forEach(candidates::against);
        candidates.functions().forEach(candidates::keeping);
        candidates.single();
        return candidates;
    }

    /** Each with the ref that it was sought for; empty for a single act. */
    Map<Set<Act>, String> sets() {
        return found;
    }

    /** Whether every cut that was sought was found or shown not to be. */
    boolean whole() {
        return whole;
    }

    private void against(int vendor) {
        String ref = scene.things().ref(vendor);
        add(List.of(ref + "=" + State.CONTROL.word()), List.of(), ref);
    }

    private void keeping(int function) {
        int node = scene.graph().node(function, State.AVAILABILITY);
        var reaching = Reaching.backwards(scene.graph(), new int[] {node}, scene::keeps);
        List<String> vendors = IntStream.of(scene.things().of(Kind.VENDOR))
                .filter(scene::stands)
                .filter(vendor -> isReached(reaching, vendor))
                .mapToObj(vendor -> scene.things().ref(vendor) + "=" + State.CONTROL.word())
                .toList();
        String ref = scene.things().ref(function);
        if (!vendors.isEmpty() && vendors.size() <= ORIGINS) {
            add(vendors, List.of(ref + "=" + State.AVAILABILITY.word()), ref);
        }
    }

    private boolean isReached(BitSet reaching, int vendor) {
        int control = scene.graph().node(vendor, State.CONTROL);
        return control >= 0 && reaching.get(control);
    }

    /** Those that most vendors can stop. */
    private List<Integer> functions() {
        return FunctionExposure.of(scene).stream()
                .filter(row -> ways(row) > 0)
                .sorted(Comparator.comparingInt((Row row) -> -ways(row)))
                .map(Row::function)
                .limit(FUNCTIONS)
                .toList();
    }

    private static int ways(Row row) {
        return row.direct() + row.transitive() + row.unexplained();
    }

    /** What is too large to be searched in its time is left aside and told. */
    private void add(List<String> from, List<String> protect, String ref) {
        scene.budget().check();
        if (clock.searched() || scene.budget().searched()) {
            whole = false;
            return;
        }
        try {
            Scene within = scene.at(Budget.of(TIME, Runtime.getRuntime().maxMemory() / 4));
            Set<Act> set = everyRow(PlainCuts.cheapest(Asked.of(within, from, protect), acts));
            if (!set.isEmpty() && set.size() <= ACTS) {
                found.putIfAbsent(set, ref);
            } else if (set.size() > ACTS) {
                set.stream().limit(ACTS).forEach(act -> found.putIfAbsent(everyRow(Set.of(act)), ""));
            }
        } catch (Refused tooLarge) {
            whole = false;
        }
    }

    /** Whoever revokes a right revokes all rows that say so. */
    private Set<Act> everyRow(Set<Act> set) {
        return set.stream()
                .flatMap(act -> acts.named(act.id(scene.things())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void single() {
        found.keySet().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .limit(Math.max(0, MOST - found.size()))
                .toList()
                .forEach(act -> found.putIfAbsent(everyRow(Set.of(act)), ""));
    }
}
