package dev.tierfall.choke.cut;

import dev.tierfall.choke.Drawn;
import dev.tierfall.spread.Scenario.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cuts by trying every set of acts: which acts there are and what each stops is read off the steps in words, and every
 * set is walked. Knows nothing of the product but its words.
 */
final class SlowCuts {

    private static final Map<String, String> ROWS = Map.of(
            "P02", "remove-from-group",
            "P03", "revoke-grant",
            "P04", "rotate-credential",
            "P04c", "rotate-credential",
            "P05", "pull-agent",
            "P09c", "block-zone-link");
    private static final Set<String> LEFT = Set.of("P01", "P07a", "P08", "P14a");

    private final Drawn drawn;
    private final Map<String, Integer> costs;
    final List<String> acts;

    /** A set that cuts and can spare no act. */
    record Minimal(Set<String> acts, int cost) {}

    /** @param costs of each kind of act; a kind that is missing can't be done */
    SlowCuts(Drawn drawn, Map<String, Integer> costs) {
        this.drawn = drawn;
        this.costs = costs;
        acts = new ArrayList<>(new TreeSet<>(drawn.steps.stream()
                .flatMap(step -> strands(step).stream())
                .flatMap(Collection::stream)
                .toList()));
    }

    /** For each strand of a step the acts any one of which stops it. */
    private List<Set<String>> strands(Draft step) {
        String from = Drawn.ref(step.from());
        String to = Drawn.ref(step.to());
        var always = new HashSet<String>();
        for (String end : List.of(from, to)) {
            if (end.startsWith("account:")) {
                always.add("disable-account " + end);
            }
            if (LEFT.contains(step.rule()) && drawn.contracted.contains(end)) {
                always.add("leave-vendor " + end);
            }
        }
        if (ROWS.containsKey(step.rule())) {
            always.add("%s %s %s @%s".formatted(ROWS.get(step.rule()), from, to, step.record()));
        }
        if (step.via().isEmpty()) {
            return List.of(done(always));
        }
        boolean lost = step.to().endsWith("=availability");
        var strands = new ArrayList<Set<String>>();
        for (String via : step.via()) {
            var strand = new HashSet<String>(always);
            if (via.startsWith("connection:")) {
                strand.add("close-connection " + via);
            }
            if (via.startsWith("dataflow:") && !lost) {
                strand.add("end-flow " + via);
            }
            if (via.matches("(connection|dataflow):.*") && !lost) {
                for (String end : Objects.requireNonNull(drawn.ends.get(via))) {
                    if (drawn.contracted.contains(end)) {
                        strand.add("leave-vendor " + end);
                    }
                }
            }
            strands.add(done(strand));
        }
        if (step.anyVia()) {
            return strands;
        }
        return List.of(strands.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private Set<String> done(Set<String> acts) {
        return acts.stream().filter(act -> costs.containsKey(act.split(" ")[0])).collect(Collectors.toSet());
    }

    /** All states that fall when some acts are done. */
    Set<String> fallen(Set<String> done) {
        var fallen = new TreeSet<>(drawn.origins);
        boolean more = true;
        while (more) {
            more = false;
            for (Draft step : drawn.steps) {
                boolean stopped = strands(step).stream()
                        .allMatch(strand -> strand.stream().anyMatch(done::contains));
                if (!stopped && fallen.contains(step.from())) {
                    more |= fallen.add(step.to());
                }
            }
        }
        return fallen;
    }

    /** The protected states that fall when nothing is done and not when everything is. */
    Set<String> cuttable() {
        Set<String> cuttable = guarded(Set.of());
        cuttable.removeAll(guarded(new HashSet<>(acts)));
        return cuttable;
    }

    Set<String> guarded(Set<String> done) {
        Set<String> fallen = fallen(done);
        return drawn.guarded.stream()
                .filter(g -> fallen.contains(g) && !drawn.origins.contains(g))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every minimal set that keeps all that can be kept, cheapest first, among equals that of fewer acts. */
    List<Minimal> minimal() {
        var fast = new Tables();
        int sets = 1 << acts.size();
        boolean[] cuts = new boolean[sets];
        for (int set = 0; set < sets; set++) {
            cuts[set] = fast.keeps(set);
        }
        var minimal = new ArrayList<Minimal>();
        for (int set = 0; set < sets; set++) {
            boolean spares = false;
            for (int act = 0; act < acts.size(); act++) {
                spares |= (set & (1 << act)) != 0 && cuts[set & ~(1 << act)];
            }
            if (cuts[set] && !spares) {
                minimal.add(named(set));
            }
        }
        minimal.sort(java.util.Comparator.comparingInt(Minimal::cost)
                .thenComparingInt(m -> m.acts().size()));
        return minimal;
    }

    private Minimal named(int set) {
        var chosen = new TreeSet<String>();
        int cost = 0;
        for (int act = 0; act < acts.size(); act++) {
            if ((set & (1 << act)) != 0) {
                chosen.add(acts.get(act));
                cost += Objects.requireNonNull(costs.get(acts.get(act).split(" ")[0]));
            }
        }
        return new Minimal(chosen, cost);
    }

    /** The steps as numbers and the acts as bits, since tens of thousands of sets are walked. */
    private final class Tables {

        private final List<String> states = new ArrayList<>();
        private final int[] from;
        private final int[] to;
        private final int[][] strands;
        private final boolean[] wanted;

        Tables() {
            from = drawn.steps.stream().mapToInt(step -> number(step.from())).toArray();
            to = drawn.steps.stream().mapToInt(step -> number(step.to())).toArray();
            drawn.origins.forEach(this::number);
            strands = drawn.steps.stream()
                    .map(step -> strands(step).stream().mapToInt(this::bits).toArray())
                    .toArray(int[][]::new);
            wanted = new boolean[states.size()];
            cuttable().forEach(state -> wanted[number(state)] = true);
        }

        private int bits(Set<String> strand) {
            return strand.stream().mapToInt(act -> 1 << acts.indexOf(act)).sum();
        }

        private int number(String state) {
            if (!states.contains(state)) {
                states.add(state);
            }
            return states.indexOf(state);
        }

        boolean keeps(int set) {
            boolean[] fallen = new boolean[states.size()];
            drawn.origins.forEach(origin -> fallen[number(origin)] = true);
            for (boolean more = true; more; ) {
                more = false;
                for (int step = 0; step < from.length; step++) {
                    if (fallen[from[step]] && !fallen[to[step]] && open(step, set)) {
                        if (wanted[to[step]]) {
                            return false;
                        }
                        fallen[to[step]] = true;
                        more = true;
                    }
                }
            }
            return true;
        }

        private boolean open(int step, int set) {
            for (int strand : strands[step]) {
                if ((strand & set) == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    Map<String, Integer> costs() {
        return new TreeMap<>(costs);
    }
}
