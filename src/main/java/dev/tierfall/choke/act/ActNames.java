package dev.tierfall.choke.act;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds acts by what is typed: {@code disable-account account:svc}, as every answer writes them. */
public final class ActNames {

    private final Acts acts;
    private final Scene scene;
    private final SpreadGraph graph;

    public ActNames(Acts acts) {
        this.acts = acts;
        this.scene = acts.scene();
        this.graph = scene.graph();
    }

    /**
     * The acts that are typed so: one, or several where a row between the same ends stands several times. Throws
     * {@link Rejected} where it is no act or stops nothing on the scene.
     */
    public Set<Act> of(String typed) {
        String[] words = typed.strip().split("\\s+");
        ActKind kind = ActKind.of(words[0])
                .orElseThrow(() ->
                        new Rejected("there is no act '%s'".formatted(words[0]), "choose one of " + ActKind.words()));
        if (words.length != (kind.isOfARow() ? 3 : 2)) {
            throw new Rejected(
                    "'%s' is not a whole act".formatted(typed.strip()),
                    "write %s and the ref of %s"
                            .formatted(kind.word(), kind.isOfARow() ? "each of the two ends" : "the thing"));
        }
        int on = scene.place(words[1]);
        int other = kind.isOfARow() ? scene.place(words[2]) : -1;
        var found = new TreeSet<Act>();
        near(on).stream()
                .boxed()
                .flatMap(this::stopping)
                .filter(act -> act.kind() == kind && act.on() == on && act.other() == other)
                .forEach(found::add);
        if (found.isEmpty()) {
            throw new Rejected(
                    "'%s' stops nothing on this map".formatted(typed.strip()),
                    "choose an act that the cuts of this fall list");
        }
        return found;
    }

    private Stream<Act> stopping(int step) {
        List<Act> all = new ArrayList<>();
        acts.strands(step).forEach(all::addAll);
        for (int node : new int[] {graph.from(step), graph.to(step)}) {
            Act at = acts.at(node);
            if (at != null) {
                all.add(at);
            }
        }
        return all.stream();
    }

    /** The steps that begin, end or hang at a thing, or at a connection or flow of it. */
    private BitSet near(int thing) {
        var holders = new BitSet();
        holders.set(thing);
        for (Kind kind : List.of(Kind.CONNECTION, Kind.DATAFLOW)) {
            for (int joint : scene.things().of(kind)) {
                holders.set(
                        joint,
                        joint == thing
                                || scene.things().start(joint) == thing
                                || scene.things().end(joint) == thing);
            }
        }
        BitSet near = graph.proofs().touching(holders);
        for (State state : State.values()) {
            int node = graph.node(thing, state);
            if (node >= 0) {
                near.set(graph.firstOut(node), graph.firstOut(node + 1));
                for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
                    near.set(graph.inStep(in));
                }
            }
        }
        return near;
    }
}
