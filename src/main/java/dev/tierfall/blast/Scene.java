package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot on a day, less what the question leaves out: what every analysis walks.
 *
 * @param left the refs of what is left out, in order
 * @param budget what the question may cost, which every walk over the scene looks at
 */
public record Scene(Snapshot snapshot, LocalDate asOf, List<String> left, Without without, Budget budget) {

    /** A scene for questions that are known to be small. */
    public static Scene of(Snapshot snapshot, LocalDate asOf, List<String> without) {
        return of(snapshot, asOf, without, Budget.unlimited());
    }

    /** Leaves out the things of these refs; refuses one that is not on the map. */
    public static Scene of(Snapshot snapshot, LocalDate asOf, List<String> without, Budget budget) {
        Things things = snapshot.things();
        int[] named = without.stream().mapToInt(ref -> place(things, ref)).toArray();
        List<String> left =
                Arrays.stream(named).distinct().sorted().mapToObj(things::ref).toList();
        return new Scene(snapshot, asOf, left, Without.of(snapshot.graph(), things, named), budget);
    }

    /** The same at the cost of another question. */
    public Scene at(Budget other) {
        return new Scene(snapshot, asOf, left, without, other);
    }

    public Things things() {
        return snapshot.things();
    }

    public SpreadGraph graph() {
        return snapshot.graph();
    }

    /** The same less some more steps. */
    public Scene less(BitSet steps) {
        var gone = (BitSet) without.steps().clone();
        gone.or(steps);
        return new Scene(snapshot, asOf, left, new Without(without.things(), gone), budget);
    }

    Reach reach() {
        return new Reach(graph(), without.steps(), budget);
    }

    /** The same with one thing more left out. */
    public Scene lessThing(String ref) {
        return of(snapshot, asOf, Stream.concat(left.stream(), Stream.of(ref)).toList(), budget);
    }

    /** The same with some steps stopped; the things stay. */
    public Scene lessSteps(BitSet stopped) {
        BitSet steps = (BitSet) without.steps().clone();
        steps.or(stopped);
        return new Scene(snapshot, asOf, left, new Without(without.things(), steps), budget);
    }

    /** The availability nodes that fall of necessity when these fall, with those among them. */
    public BitSet forced(int... starts) {
        return ForcedWalk.walk(graph(), starts, reach());
    }

    /** Whether a step takes part: it hangs on nothing that is left out. */
    public boolean keeps(int step) {
        return !without.steps().get(step);
    }

    /** Whether a thing takes part on the day and is not left out. */
    public boolean stands(int thing) {
        return snapshot.takesPart(thing) && !without.things().get(thing);
    }

    /** Whether the map that is asked has a thing of this ref. */
    public boolean knows(String ref) {
        return things().place(ref) >= 0;
    }

    /** The place of a thing by its ref; refuses one that is not on the map, and offers the nearest. */
    public int place(String ref) {
        return place(things(), ref);
    }

    private static int place(Things things, String text) {
        Ref ref = Ref.parse(text.strip());
        int place = things.place(ref.toString());
        if (place < 0) {
            throw new NotOnTheMap(ref, Nearest.mend(things, ref));
        }
        return place;
    }

    /** Reads {@code ref} or {@code ref=state} as something that can fall first; without a state, the kind's default. */
    public Fallen fallen(String text) {
        int equals = text.indexOf('=');
        int thing = place(equals < 0 ? text : text.substring(0, equals));
        List<State> possible = originStates(things().kind(thing));
        State state = equals < 0
                ? possible.getFirst()
                : state(text.substring(equals + 1).strip(), things().kind(thing));
        return Fallen.of(this, thing, state);
    }

    List<State> originStates(Kind kind) {
        List<State> possible = snapshot.policy().origins(kind);
        if (possible.isEmpty()) {
            String kinds = Arrays.stream(Kind.values())
                    .filter(snapshot::canFallFirst)
                    .map(Kind::word)
                    .collect(Collectors.joining(", "));
            throw new Rejected("a %s can't fall".formatted(kind.word()), "ask for one of these kinds: " + kinds);
        }
        return possible;
    }

    private State state(String word, Kind kind) {
        List<State> possible = originStates(kind);
        return State.of(word)
                .filter(possible::contains)
                .orElseThrow(() -> new Rejected(
                        "a %s does not fall in '%s'".formatted(kind.word(), word),
                        "choose " + possible.stream().map(State::word).collect(Collectors.joining(", "))));
    }
}
