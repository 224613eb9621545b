package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Load;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Whole;
import dev.tierfall.choke.sweep.Measure;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.choke.sweep.Sweep;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rests on each of many bearers. What is possible is one sweep for all of them; what is forced takes a walk each,
 * over no more than what it fells, since stand-ins do not add up.
 */
final class Loads {

    private final Scene scene;
    private final Things things;
    private final Whole whole;
    private final List<Bearer> bearers;
    private final long[][] takeovers;
    private final long[][] outages;
    private final List<int[]> forced;

    Loads(Scene scene, List<Bearer> bearers) {
        this.scene = scene;
        this.things = scene.things();
        this.bearers = bearers;
        whole = whole(scene);
        takeovers = swept(bearers.stream().map(b -> new Origin(b.taken(), b.leftOut())), State.CONFIDENTIALITY);
        outages = swept(bearers.stream().map(b -> new Origin(b.stops(), b.leftOut())), State.AVAILABILITY);
        Walks walks = Walks.of(scene);
        forced = bearers.stream()
                .parallel()
                .map(bearer -> walks.forced(bearer.stops()))
                .toList();
    }

    /** @param records the state in which a data set's records count */
    private long[][] swept(Stream<Origin> origins, State records) {
        return Sweep.sums(
                scene,
                scene::keeps,
                origins.toList(),
                List.of(
                        new Measure(State.AVAILABILITY, thing -> isFunction(thing) ? 1 : 0),
                        new Measure(null, thing -> isSystem(thing) ? 1 : 0),
                        new Measure(records, things::records)));
    }

    private boolean isFunction(int thing) {
        return things.critical(thing) && things.kind(thing) == Kind.FUNCTION;
    }

    private boolean isSystem(int thing) {
        return things.critical(thing) && things.kind(thing) == Kind.SYSTEM;
    }

    private Whole whole(Scene of) {
        int functions = 0;
        int systems = 0;
        long records = 0;
        for (int thing = 0; thing < things.size(); thing++) {
            if (of.stands(thing)) {
                functions += isFunction(thing) ? 1 : 0;
                systems += isSystem(thing) ? 1 : 0;
                records += things.records(thing);
            }
        }
        return new Whole(functions, systems, records);
    }

    Whole whole() {
        return whole;
    }

    Load takeover(int bearer) {
        return load(takeovers, bearer);
    }

    Load outage(int bearer) {
        return load(outages, bearer);
    }

    private Load load(long[][] sums, int bearer) {
        return load((int) sums[0][bearer], (int) sums[1][bearer], sums[2][bearer]);
    }

    Load forced(int bearer) {
        var leftOut = new IntOpenHashSet(bearers.get(bearer).leftOut());
        int functions = 0;
        int systems = 0;
        long records = 0;
        for (int thing : fallen(bearer)) {
            if (!leftOut.contains(thing)) {
                functions += isFunction(thing) ? 1 : 0;
                systems += isSystem(thing) ? 1 : 0;
                records += things.records(thing);
            }
        }
        return load(functions, systems, records);
    }

    /** The things that a bearer's outage stops of necessity, itself among them. */
    int[] fallen(int bearer) {
        return IntStream.of(forced.get(bearer)).map(scene.graph()::thing).toArray();
    }

    /** The same as a set of places. */
    BitSet forcedBy(int bearer) {
        var places = new BitSet();
        IntStream.of(fallen(bearer)).forEach(places::set);
        return places;
    }

    private Load load(int functions, int systems, long records) {
        return new Load(
                functions,
                share(functions, whole.criticalFunctions()),
                systems,
                share(systems, whole.systems()),
                records,
                share(records, whole.records()));
    }

    private static @Nullable Double share(long part, long of) {
        return of == 0 ? null : (Double) Digits.shown((double) part / of);
    }
}
