package dev.tierfall.choke.act;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import dev.tierfall.spread.Rule;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which acts stop which steps, on one scene. An account that is disabled takes no part, so every step that begins or
 * ends there stops. Any other step is made of strands, which all must be stopped: one, unless it hangs on several
 * things of which any would hold it. An act that takes an availability down does not keep it, so no end of a flow or of
 * a vendor stops a step to one.
 */
public final class Acts {

    private static final List<ActKind> OF_ROWS = List.of(
            ActKind.REMOVE_FROM_GROUP,
            ActKind.REVOKE_GRANT,
            ActKind.PULL_AGENT,
            ActKind.BLOCK_ZONE_LINK,
            ActKind.ROTATE_CREDENTIAL);

    private final Scene scene;
    private final SpreadGraph graph;
    private final Things things;
    private final Costs costs;
    private final Map<ActKind, BitSet> rules = new EnumMap<>(ActKind.class);
    private final BitSet contracted = new BitSet();

    /** All acts of one question. Throws {@link Rejected} where a cost is of nothing on the map. */
    public Acts(Scene scene, Costs costs) {
        costs.check(scene);
        this.scene = scene;
        this.graph = scene.graph();
        this.things = scene.things();
        this.costs = costs;
        List<Rule> all = scene.snapshot().policy().rules();
        for (ActKind kind : ActKind.values()) {
            var numbers = new BitSet();
            for (int rule = 0; rule < all.size(); rule++) {
                numbers.set(rule, costs.rules(kind).contains(all.get(rule).id()));
            }
            rules.put(kind, numbers);
        }
        scene.snapshot().contracted().stream().mapToInt(Contracted::vendor).forEach(contracted::set);
    }

    public Scene scene() {
        return scene;
    }

    public Costs costs() {
        return costs;
    }

    /** What an act costs, in thousandths. */
    public long cost(Act act) {
        return costs.of(act, things);
    }

    /** The act that stops whatever begins or ends at a node; null where there is none. */
    public @Nullable Act at(int node) {
        int thing = graph.thing(node);
        return things.kind(thing) == Kind.ACCOUNT ? ifDone(Act.to(ActKind.DISABLE_ACCOUNT, thing)) : null;
    }

    /** The strands of a step: the acts each of which stops it, besides those {@link #at} its ends. */
    public List<List<Act>> strands(int step) {
        List<Act> always = new ArrayList<>();
        addRow(step, always);
        if (stops(ActKind.LEAVE_VENDOR, step)) {
            addLeaving(graph.thing(graph.from(step)), always);
            addLeaving(graph.thing(graph.to(step)), always);
        }
        IntList via = graph.proofs().via(step);
        boolean lost = graph.state(graph.to(step)) == State.AVAILABILITY;
        if (!graph.proofs().anyVia(step) || via.isEmpty()) {
            via.forEach(thing -> addVia(thing, lost, always));
            return List.of(always);
        }
        var strands = new ArrayList<List<Act>>();
        for (int i = 0; i < via.size(); i++) {
            List<Act> strand = new ArrayList<>(always);
            addVia(via.getInt(i), lost, strand);
            strands.add(strand);
        }
        return strands;
    }

    /**
     * The acts each of which keeps an origin from falling at all: a connection that is closed goes nowhere. Of any
     * other thing none does; what is stopped there are its steps.
     */
    public List<Act> atOrigin(Fallen origin) {
        List<Act> acts = new ArrayList<>();
        if (things.kind(origin.thing()) == Kind.CONNECTION) {
            addVia(origin.thing(), false, acts);
        }
        return acts;
    }

    /** The nodes where the walk begins of those origins that no act of a set keeps from falling. */
    public int[] starts(List<Fallen> origins, Set<Act> done) {
        return origins.stream()
                .filter(origin -> origin.node() >= 0)
                .filter(origin -> atOrigin(origin).stream().noneMatch(done::contains))
                .mapToInt(Fallen::node)
                .distinct()
                .toArray();
    }

    /** Whether some set of acts stops a step. */
    public boolean stoppable(int step) {
        return at(graph.from(step)) != null
                || at(graph.to(step)) != null
                || strands(step).stream().noneMatch(List::isEmpty);
    }

    /**
     * The acts that are typed so and stop something on this scene: several where rows lie between the same ends, none
     * where what they would stop is gone, or is not on the map. Throws {@link Rejected} for what is no act.
     */
    public Set<Act> named(String typed) {
        String[] words = typed.strip().split("\\s+");
        ActKind kind = ActKind.of(words[0])
                .orElseThrow(
                        () -> new Rejected("'%s' is no act".formatted(words[0]), "choose from " + ActKind.words()));
        if (words.length != (kind.isOfARow() ? 3 : 2)) {
            throw new Rejected(
                    "'%s' is not one act".formatted(typed.strip()),
                    "write it as cuts shows it, as disable-account account:svc-rmm");
        }
        int on = things.place(Ref.parse(words[1]).toString());
        int other = words.length > 2 ? things.place(Ref.parse(words[2]).toString()) : -1;
        var found = new TreeSet<Act>();
        if (on >= 0 && (words.length < 3 || other >= 0)) {
            touched(Set.of(new Act(kind, on, other, ""))).stream()
                    .filter(scene::keeps)
                    .mapToObj(this::stoppers)
                    .flatMap(List::stream)
                    .filter(act -> act.kind() == kind && act.on() == on && act.other() == other)
                    .forEach(found::add);
        }
        return found;
    }

    /** Every act that has to do with the stopping of a step. */
    private List<Act> stoppers(int step) {
        var acts = new ArrayList<Act>();
        Stream.of(at(graph.from(step)), at(graph.to(step)))
                .filter(Objects::nonNull)
                .forEach(acts::add);
        strands(step).forEach(acts::addAll);
        return acts;
    }

    private void addRow(int step, List<Act> acts) {
        for (ActKind kind : OF_ROWS) {
            if (stops(kind, step)) {
                int from = graph.thing(graph.from(step));
                int to = graph.thing(graph.to(step));
                add(new Act(kind, from, to, graph.proofs().record(step)), acts);
            }
        }
    }

    private void addVia(int thing, boolean lost, List<Act> acts) {
        Kind kind = things.kind(thing);
        if (kind == Kind.CONNECTION) {
            add(Act.to(ActKind.CLOSE_CONNECTION, thing), acts);
        }
        if (kind == Kind.DATAFLOW && !lost) {
            add(Act.to(ActKind.END_FLOW, thing), acts);
        }
        if ((kind == Kind.CONNECTION || kind == Kind.DATAFLOW) && !lost) {
            addLeaving(things.start(thing), acts);
            addLeaving(things.end(thing), acts);
        }
    }

    /** Only a vendor that a contract joins to us is ours to leave. */
    private void addLeaving(int thing, List<Act> acts) {
        if (thing >= 0 && contracted.get(thing)) {
            add(Act.to(ActKind.LEAVE_VENDOR, thing), acts);
        }
    }

    private void add(Act act, List<Act> acts) {
        if (ifDone(act) != null && !acts.contains(act)) {
            acts.add(act);
        }
    }

    private @Nullable Act ifDone(Act act) {
        return cost(act) == Costs.NEVER ? null : act;
    }

    private boolean stops(ActKind kind, int step) {
        return rules.getOrDefault(kind, new BitSet()).get(graph.rule(step));
    }

    /** The steps of the whole scene that a set of acts stops: taken together, for two may stop what neither does. */
    public BitSet stopped(Set<Act> acts) {
        BitSet stopped = new BitSet();
        touched(acts).stream()
                .filter(step -> scene.keeps(step) && isStopped(step, acts))
                .forEach(stopped::set);
        return stopped;
    }

    private boolean isStopped(int step, Set<Act> acts) {
        Act one = at(graph.from(step));
        Act other = at(graph.to(step));
        return (one != null && acts.contains(one))
                || (other != null && acts.contains(other))
                || strands(step).stream().allMatch(strand -> strand.stream().anyMatch(acts::contains));
    }

    /** The steps that some of the acts has to do with. */
    private BitSet touched(Set<Act> acts) {
        var touched = new BitSet();
        var joints = new BitSet();
        for (Act act : acts) {
            switch (act.kind()) {
                case CLOSE_CONNECTION, END_FLOW -> joints.set(act.on());
                case LEAVE_VENDOR -> {
                    touch(act.on(), touched);
                    joint(act.on(), joints);
                }
                default -> touch(act.on(), touched);
            }
        }
        touched.or(graph.proofs().touching(joints));
        return touched;
    }

    private void touch(int thing, BitSet touched) {
        for (State state : State.values()) {
            int node = graph.node(thing, state);
            if (node >= 0) {
                touched.set(graph.firstOut(node), graph.firstOut(node + 1));
                for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
                    touched.set(graph.inStep(in));
                }
            }
        }
    }

    private void joint(int vendor, BitSet joints) {
        for (Kind kind : List.of(Kind.CONNECTION, Kind.DATAFLOW)) {
            for (int thing : things.of(kind)) {
                if (things.start(thing) == vendor || things.end(thing) == vendor) {
                    joints.set(thing);
                }
            }
        }
    }

    /** The record that shows what an act is done to: the row, or a row that names the thing. */
    public String source(Act act) {
        if (!act.record().isEmpty()) {
            return act.record();
        }
        BitSet steps = stopped(Set.of(act));
        steps = steps.isEmpty() ? touched(Set.of(act)) : steps;
        int own = steps.stream()
                .filter(step -> namesAccount(act, step))
                .findFirst()
                .orElse(steps.nextSetBit(0));
        return own < 0 ? "" : graph.proofs().record(own);
    }

    /** Whether a step is proven by the account's own row, as that from its holder is. */
    private boolean namesAccount(Act act, int step) {
        String rule = scene.snapshot().policy().rules().get(graph.rule(step)).id();
        return act.kind() == ActKind.DISABLE_ACCOUNT && (rule.equals("P01") || rule.equals("P10"));
    }
}
