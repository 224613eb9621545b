package dev.tierfall.choke.remedy;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.PlainCuts;
import dev.tierfall.choke.cut.PlainCuts.Taken;
import dev.tierfall.choke.remedy.Remedy.Chosen;
import dev.tierfall.choke.remedy.Remedy.Down;
import dev.tierfall.choke.remedy.Scales.Weight;
import dev.tierfall.spread.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses remedies: of the sets worth weighing the one that closes most ways in, among equals the one that takes most
 * of all that is watched out of reach; then the one that takes most of what is left, and so on. Greedy, hence the best
 * of those tried and not proven best of all. A set is never chosen that stops something of necessity on which something
 * critical rests.
 */
public final class Remedies {

    /** A round of weighing may search for a third of this: on a large map each set takes a sweep. */
    private static final Duration ROUND = Duration.ofSeconds(12);

    private final Scene scene;
    private final Acts acts;
    private final Scales scales;

    private Remedies(Scene scene, Acts acts) {
        this.scene = scene;
        this.acts = acts;
        this.scales = new Scales(scene, acts);
    }

    /** One choice after another. */
    private static final class Round {
        private final Set<Act> done = new LinkedHashSet<>();
        private final Set<Set<Act>> harmful = new HashSet<>();
        private final List<Remedy> chosen = new ArrayList<>();
        private final Map<Set<Act>, Weight> last = new HashMap<>();
        private boolean whole = true;

        /** In the order of what they came to in the round before, those last that were not weighed then. */
        List<Entry<Set<Act>, String>> order(Map<Set<Act>, String> sets) {
            return sets.entrySet().stream()
                    .sorted(Comparator.comparing(
                            (Entry<Set<Act>, String> one) -> last.getOrDefault(one.getKey(), Weight.UNKNOWN),
                            Weight.LEAST))
                    .toList();
        }
    }

    private record Weighed(Set<Act> more, String against, Weight left, long cost) {}

    /**
     * The remedies that help most, together.
     *
     * @param costs of acts, by the policy as it stands
     * @param count how many at most
     */
    public static Chosen best(Scene scene, ActCosts costs, int count) {
        return new Remedies(scene, new Acts(scene, costs.of(List.of()))).best(count);
    }

    /**
     * What some acts come to, as they are typed; those that stop nothing any more are left out of it.
     *
     * @return the one remedy of these acts, with the toll before it
     */
    public static Chosen of(Scene scene, ActCosts costs, List<String> typed) {
        var acts = new Acts(scene, costs.of(List.of()));
        var named = new LinkedHashSet<Act>();
        typed.forEach(text -> named.addAll(acts.named(text)));
        var remedies = new Remedies(scene, acts);
        var round = new Round();
        Toll before = remedies.scales.toll(Set.of());
        if (!named.isEmpty()) {
            remedies.choose(round, before, new Weighed(named, "", Weight.UNKNOWN, remedies.cost(named)));
        }
        return remedies.chosen(round, before, 1, 0);
    }

    /** Those of some acts, as they are typed, that would still stop something: what has not been done yet. */
    public static List<String> open(Scene scene, ActCosts costs, List<String> typed) {
        var acts = new Acts(scene, costs.of(List.of()));
        return typed.stream().filter(text -> !acts.named(text).isEmpty()).toList();
    }

    private Chosen best(int count) {
        Weight first = scales.weigh(scene);
        Toll before = Toll.of(scene, first.waysIn());
        var candidates = Candidates.of(scene, acts, worst(first));
        var round = new Round();
        round.whole = candidates.whole();
        Weight left = first;
        while (round.chosen.size() < count) {
            Weighed next = next(candidates.sets(), round, left);
            if (next == null) {
                break;
            }
            choose(round, before, next);
            left = next.left();
        }
        return chosen(round, before, candidates.sets().size(), round.harmful.size());
    }

    /** The vendors whose fall weighs something, the heaviest first. */
    private List<Integer> worst(Weight weight) {
        return IntStream.range(0, scales.vendors().length)
                .boxed()
                .filter(i -> weight.byVendor()[i] > 0)
                .sorted(Comparator.comparingLong((Integer i) -> -weight.byVendor()[i]))
                .map(i -> scales.vendors()[i])
                .toList();
    }

    private @Nullable Weighed next(Map<Set<Act>, String> sets, Round round, Weight left) {
        var weighed = new ArrayList<Weighed>();
        Budget clock = Budget.of(ROUND, Long.MAX_VALUE);
        for (Entry<Set<Act>, String> one : round.order(sets)) {
            var more = new LinkedHashSet<>(one.getKey());
            more.removeAll(round.done);
            if (clock.searched() || scene.budget().searched()) {
                round.whole = false;
                break;
            }
            if (!more.isEmpty() && !round.harmful.contains(more)) {
                Weight weight = scales.weigh(scales.after(both(round.done, more)));
                round.last.put(one.getKey(), weight);
                if (Weight.LEAST.compare(weight, left) < 0) {
                    weighed.add(new Weighed(more, one.getValue(), weight, cost(more)));
                }
            }
        }
        weighed.sort(Comparator.comparing(Weighed::left, Weight.LEAST)
                .thenComparingLong(Weighed::cost)
                .thenComparing(w -> ids(w.more())));
        for (Weighed one : weighed) {
            if (PlainCuts.taken(acts, both(round.done, one.more())).sure() == 0) {
                return one;
            }
            round.harmful.add(one.more());
        }
        return null;
    }

    private void choose(Round round, Toll before, Weighed next) {
        Toll beforeThis =
                round.chosen.isEmpty() ? before : round.chosen.getLast().together();
        round.done.addAll(next.more());
        Toll alone = scales.toll(next.more());
        Toll together = round.chosen.isEmpty() ? alone : scales.toll(round.done);
        Down down = down(next.more());
        var sentences = new RemedySentences(scene, acts);
        List<Act> ordered = next.more().stream().sorted().toList();
        round.chosen.add(new Remedy(
                sentences.title(ordered),
                sentences.summary(beforeThis, together, !round.chosen.isEmpty(), down),
                next.against().isEmpty() ? null : next.against(),
                ordered.stream().map(sentences::deed).toList(),
                sentences.cost(ordered),
                alone,
                together,
                down));
    }

    private Chosen chosen(Round round, Toll before, int tried, int leftOut) {
        Toll after = round.chosen.isEmpty() ? before : round.chosen.getLast().together();
        return new Chosen(List.copyOf(round.chosen), before, after, down(round.done), tried, leftOut, round.whole);
    }

    private Down down(Set<Act> done) {
        Taken taken = PlainCuts.taken(acts, done);
        return new Down(
                taken.told().summary(),
                taken.told().things(),
                taken.told().forced(),
                taken.told().guarded().stream().map(named -> named.ref()).toList());
    }

    private long cost(Set<Act> some) {
        return some.stream().mapToLong(acts::cost).sum();
    }

    private String ids(Set<Act> some) {
        return some.stream()
                .sorted()
                .map(act -> act.id(scene.things()))
                .toList()
                .toString();
    }

    private static Set<Act> both(Set<Act> some, Set<Act> more) {
        var both = new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }
}
