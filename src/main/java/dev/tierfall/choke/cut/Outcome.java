package dev.tierfall.choke.cut;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.act.Interruption;
import dev.tierfall.choke.act.Interruptions;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a set of acts comes to, walked anew with the steps left out that the acts stop together: what it keeps the fall
 * from, and what it takes down itself.
 */
final class Outcome {

    private final Asked asked;
    private final Acts acts;
    private final Set<Act> chosen;
    private final BitSet before;
    private final Scene after;
    private final BitSet left;
    private final List<Interruption> interruptions;
    private final BitSet down;
    private final BitSet downForced;
    private final BitSet downKnown;

    /** @param before what the fall reaches when nothing is done */
    Outcome(Asked asked, Acts acts, Set<Act> chosen, BitSet before) {
        this.asked = asked;
        this.acts = acts;
        this.chosen = chosen;
        this.before = before;
        after = asked.scene().lessSteps(acts.stopped(chosen));
        left = Reaching.from(after, acts.starts(asked.origins(), chosen));
        interruptions = new Interruptions(acts, after).of(chosen);
        down = Reaching.from(after, nodes(true, true));
        downForced = after.forced(nodes(false, true));
        SpreadGraph graph = after.graph();
        downKnown = Reaching.forwards(graph, nodes(true, false), step -> after.keeps(step) && !graph.assumed(step));
    }

    private int[] nodes(boolean alsoPossible, boolean alsoAssumed) {
        return interruptions.stream()
                .filter(i -> (alsoPossible || i.forced()) && (alsoAssumed || !i.assumed()))
                .mapToInt(i -> after.graph().node(i.thing(), State.AVAILABILITY))
                .filter(node -> node >= 0)
                .distinct()
                .toArray();
    }

    /** What the fall reaches still. */
    BitSet left() {
        return left;
    }

    /** The protected things that it reaches no more. */
    IntArrayList saved() {
        return asked.guarded().saved(before, left);
    }

    /** How many things in all it reaches no more. */
    int lost() {
        return things(before) - things(left);
    }

    /** The protected things that it would reach again if one act were left undone. */
    IntArrayList needed(Act act) {
        var others = new HashSet<>(chosen);
        others.remove(act);
        Scene without = asked.scene().lessSteps(acts.stopped(others));
        return asked.guarded().things(again(Reaching.from(without, acts.starts(asked.origins(), others))));
    }

    private BitSet again(BitSet reached) {
        BitSet again = (BitSet) reached.clone();
        again.andNot(left);
        return again;
    }

    List<Interruption> interruptions() {
        return interruptions;
    }

    /** The things that the acts take down themselves, of necessity or perhaps, by ref. */
    IntArrayList down() {
        var things = new BitSet();
        down.stream().forEach(node -> things.set(after.graph().thing(node)));
        return IntArrayList.toList(things.stream());
    }

    boolean isForced(int thing) {
        return downForced.get(after.graph().node(thing, State.AVAILABILITY));
    }

    /** Whether that a thing goes down at all rests on something that the map doesn't say. */
    boolean isAssumed(int thing) {
        return !downKnown.get(after.graph().node(thing, State.AVAILABILITY));
    }

    /** Those among the things taken down whose availability is protected. */
    IntArrayList protectedDown() {
        return IntArrayList.toList(asked.guarded().watches().stream()
                .filter(watch -> watch.node() >= 0 && down.get(watch.node()))
                .mapToInt(watch -> watch.thing())
                .distinct());
    }

    /** Those that may stop because of what the acts themselves stop of necessity. */
    IntArrayList protectedBehindSure() {
        BitSet behind = Reaching.from(after, nodes(false, true));
        return IntArrayList.toList(asked.guarded().watches().stream()
                .filter(watch -> watch.node() >= 0 && behind.get(watch.node()))
                .mapToInt(watch -> watch.thing())
                .distinct());
    }

    private int things(BitSet nodes) {
        var things = new BitSet();
        nodes.stream().forEach(node -> things.set(after.graph().thing(node)));
        return things.cardinality();
    }
}
