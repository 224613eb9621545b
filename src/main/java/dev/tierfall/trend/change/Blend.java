package dev.tierfall.trend.change;

import dev.tierfall.blast.Scene;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import dev.tierfall.trend.change.Piece.Described;
import dev.tierfall.trend.change.Piece.Joined;
import dev.tierfall.trend.change.Piece.Linked;
import dev.tierfall.trend.change.Piece.Standing;
import dev.tierfall.trend.change.Piece.StepOf;
import dev.tierfall.trend.change.Piece.Watched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Two maps as one that can be set to any state between them: with each unit of change as it was before, or as it is
 * after. All before, it says what the earlier map says; all after, what the later says.
 *
 * @param common what both have, as the later map has it; its graph holds the steps of both
 * @param absent the things that take part in neither
 * @param crossed pairs of which one ended and the other began: no mixture says what the two do together
 */
record Blend(Union union, Snapshot common, BitSet absent, LocalDate day, List<Piece> pieces, int crossed) {

    /** The map with some units as after and the others as before. */
    Scene mix(IntPredicate unitAfter) {
        var gone = new BitSet();
        var out = (BitSet) absent.clone();
        var targets = new ArrayList<>(common.targets());
        var contracted = new ArrayList<>(common.contracted());
        var links = new ArrayList<>(common.links());
        Set<Integer> former = new HashSet<>();
        for (Piece piece : pieces) {
            boolean stands = piece.stands(unitAfter);
            switch (piece.what()) {
                case StepOf step -> gone.set(step.step(), !stands);
                case Standing standing -> out.set(standing.thing(), !stands);
                case Watched watched -> add(targets, watched.target(), stands);
                case Joined joined -> add(contracted, joined.contracted(), stands);
                case Linked linked -> add(links, linked.link(), stands);
                case Described described -> add(former, described.thing(), stands && !piece.after());
            }
        }
        Things things = former.isEmpty() ? union.things() : union.things(place -> !former.contains(place));
        targets.removeIf(target -> out.get(target.thing()));
        targets.sort(Comparator.comparingInt(Target::thing).thenComparing(Target::state));
        return scene(things, out, targets, contracted, links).less(gone);
    }

    private Scene scene(
            Things things, BitSet out, List<Target> targets, List<Contracted> contracted, List<Link> links) {
        var snapshot = new Snapshot(
                common.generation(),
                common.policy(),
                common.from(),
                common.until(),
                things,
                out,
                common.graph(),
                links,
                contracted,
                targets);
        return Scene.of(snapshot, day, List.of());
    }

    private static <T> void add(Collection<T> to, T one, boolean stands) {
        if (stands && !to.contains(one)) {
            to.add(one);
        }
    }
}
