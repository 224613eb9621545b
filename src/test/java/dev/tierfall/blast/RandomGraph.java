package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Policy;
import dev.tierfall.spread.Rule;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step.Proof;
import dev.tierfall.spread.Step.Traits;
import dev.tierfall.spread.Things;
import dev.tierfall.spread.Things.Thing;
import dev.tierfall.twin.Fall;
import dev.tierfall.twin.Step;
import it.unimi.dsi.fastutil.ints.IntList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A few things and the steps between their states, drawn from a seed: circles, diamonds, parallel steps, steps inside
 * one thing, stand-ins with and without a fallback, parts that nothing leads to, several origins, things left out.
 */
public final class RandomGraph {

    static final Policy POLICY = new Policy(
            "1",
            List.of(new Rule("P01", "", "", "", "", new Rule.CypherSource("P01.cypher", ""))),
            Map.of(Kind.SYSTEM, List.of(State.values())),
            Map.of());
    private static final double[] LIKELIHOODS = {1, 0.95, 0.9, 0.5, 0.5, 0.3, 0.15, 0.01};

    public final long seed;
    private final Random random;
    private final int size;
    public final Things things;
    public final List<Drawn> steps = new ArrayList<>();
    public final Set<Fall> origins = new LinkedHashSet<>();
    public final Set<String> without = new LinkedHashSet<>();

    /** A step and the things that it hangs on besides its ends: on all of them, or on any. */
    public record Drawn(Step step, List<String> via, boolean any) {

        boolean standsWithout(Set<String> gone) {
            boolean held = (any && !via.isEmpty())
                    ? !gone.containsAll(via)
                    : via.stream().noneMatch(gone::contains);
            return held
                    && !gone.contains(step.from().ref())
                    && !gone.contains(step.to().ref());
        }
    }

    public RandomGraph(long seed) {
        this.seed = seed;
        random = new Random(seed);
        size = 2 + random.nextInt(7);
        things = new Things(IntStream.range(0, size)
                .mapToObj(i -> new Thing(i + 100, ref(i), "", false, 0, "", "", "", ""))
                .toList());
        int count = random.nextInt(4 * size);
        for (int i = 0; i < count; i++) {
            steps.add(drawn());
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            origins.add(fall());
        }
        for (int i = random.nextInt(4); i > 2; i--) {
            without.add(ref(random.nextInt(size)));
        }
    }

    /** Of the origins those that take part. */
    public List<Fall> starts() {
        return origins.stream().filter(fall -> !without.contains(fall.ref())).toList();
    }

    /** Of the graph as a snapshot, the steps that go with what is left out. */
    public BitSet gone(Snapshot snapshot) {
        return Scene.of(snapshot, LocalDate.EPOCH, List.copyOf(without))
                .without()
                .steps();
    }

    public Snapshot snapshot() {
        return new Snapshot(1, POLICY, null, null, things, new BitSet(), graph(), List.of(), List.of(), List.of());
    }

    /** Where nothing stands in for anything. */
    public void ungroup() {
        steps.replaceAll(drawn -> new Drawn(with(drawn.step(), drawn.step().p(), ""), drawn.via(), drawn.any()));
    }

    /** Every likelihood is multiplied by its own number from 0 to 1. */
    public void weaken() {
        steps.replaceAll(drawn -> new Drawn(
                with(
                        drawn.step(),
                        drawn.step().p() * random.nextDouble(),
                        drawn.step().group()),
                drawn.via(),
                drawn.any()));
    }

    private static Step with(Step step, double p, String group) {
        return new Step(step.rule(), step.from(), step.to(), p, step.assumed(), step.forces(), group, step.fallback());
    }

    /** The steps that are left when what is left out is gone. */
    public List<Step> kept() {
        return steps.stream()
                .filter(step -> step.standsWithout(without))
                .map(Drawn::step)
                .toList();
    }

    public SpreadGraph graph() {
        var builder = new SpreadGraphBuilder(things.size());
        for (Drawn drawn : steps) {
            Step step = drawn.step();
            var traits = new Traits(
                    step.assumed(), step.forces(), step.fallback(), step.group().isEmpty() ? null : step.group());
            var proof = new Proof(
                    "steps.csv:1",
                    IntList.of(drawn.via().stream().mapToInt(things::place).toArray()),
                    drawn.any(),
                    List.of());
            builder.add(new dev.tierfall.spread.Step(
                    things.place(step.from().ref()),
                    state(step.from()),
                    things.place(step.to().ref()),
                    state(step.to()),
                    step.p(),
                    0,
                    traits,
                    proof));
        }
        return builder.build();
    }

    static State state(Fall fall) {
        return State.of(fall.state()).orElseThrow();
    }

    private Drawn drawn() {
        Fall from = fall();
        Fall to = random.nextInt(4) == 0 ? new Fall(from.ref(), word()) : fall();
        if (random.nextInt(2) == 0) {
            from = new Fall(from.ref(), Fall.AVAILABILITY);
            to = new Fall(to.ref(), Fall.AVAILABILITY);
        }
        boolean lost = from.state().equals(Fall.AVAILABILITY) && to.state().equals(Fall.AVAILABILITY);
        String group = lost && random.nextInt(2) == 0 ? to.ref() + " alt" + random.nextInt(2) : "";
        var step = new Step(
                "P01",
                from,
                to,
                LIKELIHOODS[random.nextInt(LIKELIHOODS.length)],
                random.nextInt(4) == 0,
                lost && random.nextInt(3) > 0,
                group,
                !group.isEmpty() && random.nextInt(8) == 0);
        List<String> via = random.nextInt(3) > 0
                ? List.of()
                : random.ints(1 + random.nextInt(2), 0, size)
                        .mapToObj(RandomGraph::ref)
                        .toList();
        return new Drawn(step, via, random.nextBoolean());
    }

    private Fall fall() {
        return new Fall(ref(random.nextInt(size)), word());
    }

    private String word() {
        return State.values()[random.nextInt(State.values().length)].word();
    }

    private static String ref(int thing) {
        return "system:t" + thing;
    }
}
