package dev.tierfall.choke.point;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Guarded.Watch;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.choke.point.ChokeAnswer.Begins;
import dev.tierfall.choke.point.ChokeAnswer.Ends;
import dev.tierfall.choke.point.ChokeAnswer.FunctionRow;
import dev.tierfall.choke.point.ChokeAnswer.Passed;
import dev.tierfall.choke.point.ChokeAnswer.Row;
import dev.tierfall.choke.point.ChokeAnswer.SingleRow;
import dev.tierfall.choke.point.Chokes.Choke;
import dev.tierfall.choke.point.SinglePoints.Resting;
import dev.tierfall.choke.point.SinglePoints.Single;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;

/** Answers where a fall has to pass, and writes the answer out. */
public final class ChokePoints {

    /** Rows that say of each protected state what leads to it. */
    private static final int GUARDED_MAX = 1_000;

    /** Things named in a row; its number says how many there are. */
    private static final int NAMED_MAX = 20;

    private final Asked asked;
    private final Scene scene;
    private final Chokes chokes;

    private ChokePoints(Asked asked, Chokes chokes) {
        this.asked = asked;
        this.scene = asked.scene();
        this.chokes = chokes;
    }

    /** @param top rows of choke points and of single points at most */
    static ChokeAnswer of(Asked asked, int top) {
        var chokes = new Chokes(asked);
        var singles = new SinglePoints(asked.scene(), asked.guarded().watches());
        return new ChokePoints(asked, chokes).answer(top, singles);
    }

    /** Only the rows of choke points. */
    public static List<Row> rows(Asked asked, int top) {
        var chokes = new Chokes(asked);
        return new ChokePoints(asked, chokes).rows(chokes.best(top));
    }

    private ChokeAnswer answer(int top, SinglePoints singles) {
        List<Choke> best = chokes.best(top);
        boolean settled = chokes.settled() && singles.settled();
        List<Watch> watches = asked.guarded().watches();
        return new ChokeAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                ChokeSentences.title(asked),
                ChokeSentences.summary(asked, chokes.fallen(), best, singles),
                begins(),
                watches.stream().limit(GUARDED_MAX).map(this::ends).toList(),
                Math.max(0, watches.size() - GUARDED_MAX),
                rows(best),
                singles.most(top).stream().map(this::row).toList(),
                singles.resting(NAMED_MAX).stream().map(this::row).toList(),
                settled,
                settled
                        ? null
                        : "the search ended after %s: these rows are right, others may be missing"
                                .formatted(scene.budget().searching()));
    }

    private List<Begins> begins() {
        int[] ends = asked.guarded().nodes(chokes.reached());
        var back = Dominators.backwards(scene.graph(), ends, scene::keeps);
        return asked.origins().stream().map(origin -> begins(origin, back)).toList();
    }

    private Begins begins(Fallen origin, Dominators back) {
        boolean leads = origin.node() >= 0 && back.reached(origin.node());
        IntArrayList chain = leads ? back.chain(origin.node()) : new IntArrayList();
        IntArrayList onwards = new IntArrayList();
        for (int i = chain.size() - 1; i >= 0; i--) {
            onwards.add(chain.getInt(i));
        }
        Things things = scene.things();
        return new Begins(
                things.ref(origin.thing()),
                things.name(origin.thing()),
                origin.state().word(),
                passed(onwards, 1, onwards.size()));
    }

    private Ends ends(Watch watch) {
        Things things = scene.things();
        boolean reached = watch.node() >= 0 && chokes.reached().get(watch.node());
        IntArrayList chain = reached ? chokes.dominators().chain(watch.node()) : new IntArrayList();
        chain.removeIf(node -> asked.beginsAt(scene.graph().thing(node)));
        return new Ends(
                things.ref(watch.thing()),
                things.kind(watch.thing()).word(),
                things.name(watch.thing()),
                watch.target().state().word(),
                things.critical(watch.thing()),
                reached,
                passed(chain, 0, chain.size() - 1));
    }

    private List<Passed> passed(IntArrayList nodes, int from, int to) {
        return nodes.intStream()
                .limit(Math.max(to, 0))
                .skip(from)
                .mapToObj(node -> {
                    int thing = scene.graph().thing(node);
                    State state = scene.graph().state(node);
                    return new Passed(scene.things().ref(thing), scene.things().name(thing), state.word());
                })
                .toList();
    }

    private List<Row> rows(List<Choke> best) {
        int before = count(chokes.reached());
        return best.stream().map(choke -> row(choke, before)).toList();
    }

    private Row row(Choke choke, int before) {
        Named named = Named.of(scene, choke.thing());
        int after = count(Reaching.from(scene.lessThing(named.ref()), asked.starts()));
        return new Row(
                named.ref(),
                named.kind(),
                named.name(),
                choke.every(),
                choke.saved().size(),
                choke.critical(),
                before - after,
                Named.first(scene, choke.saved(), NAMED_MAX));
    }

    private int count(BitSet nodes) {
        var things = new BitSet();
        nodes.stream().forEach(node -> things.set(scene.graph().thing(node)));
        return things.cardinality();
    }

    private SingleRow row(Single single) {
        Named named = Named.of(scene, single.thing());
        int node = scene.graph().node(single.thing(), State.AVAILABILITY);
        return new SingleRow(
                named.ref(),
                named.kind(),
                named.name(),
                chokes.reached().get(node),
                single.forces().size(),
                asked.guarded().critical(single.forces()),
                single.mayStop().size(),
                Named.first(scene, single.forces(), NAMED_MAX));
    }

    private FunctionRow row(Resting resting) {
        Named named = Named.of(scene, resting.function());
        return new FunctionRow(named.ref(), named.kind(), named.name(), resting.forcedBy(), resting.possibleBy());
    }
}
