package dev.tierfall.choke.cut;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.cut.CutsAnswer.Cut;
import dev.tierfall.choke.cut.CutsAnswer.Ends;
import dev.tierfall.choke.cut.CutsAnswer.Uncuttable;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Guarded.Watch;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.choke.point.ChokePoints;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes out what would keep a fall from what is protected. */
final class Cuts {

    private static final int GUARDED_MAX = 1_000;
    private static final int UNCUTTABLE_MAX = 100;
    private static final int CHOKES = 10;

    private final Cutting cutting;
    private final Asked asked;
    private final Scene scene;

    private Cuts(Cutting cutting) {
        this.cutting = cutting;
        this.asked = cutting.asked();
        this.scene = asked.scene();
    }

    static CutsAnswer answer(Cutting cutting) {
        return new Cuts(cutting).answer();
    }

    private CutsAnswer answer() {
        var telling = new Telling(asked, cutting.acts(), cutting.reached());
        List<Cut> cuts = IntStream.rangeClosed(1, cutting.sets().size())
                .mapToObj(rank -> telling.cut(rank, cutting.sets().get(rank - 1)))
                .toList();
        BitSet left = cutting.sets().isEmpty()
                ? cutting.reached()
                : telling.outcome(cutting.sets().getFirst()).left();
        IntArrayList fallen = asked.guarded().things(cutting.reached());
        IntArrayList never = asked.guarded().things(cutting.unstopped());
        List<Uncuttable> uncuttable = uncuttable();
        List<Watch> watches = asked.guarded().watches();
        String note = note();
        return new CutsAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                CutSentences.title(asked, fallen, cuts, never),
                fallen.isEmpty() ? CutSentences.nothing(asked) : CutSentences.summary(cuts, uncuttable, note),
                Blasts.origins(scene, asked.origins()),
                cutting.acts().costs().version(),
                cutting.acts().costs().shown(),
                watches.stream()
                        .limit(GUARDED_MAX)
                        .map(watch -> ends(watch, left))
                        .toList(),
                Math.max(0, watches.size() - GUARDED_MAX),
                uncuttable,
                cuts,
                ChokePoints.rows(asked, CHOKES),
                cutting.complete(),
                note.isEmpty() ? null : note);
    }

    private String note() {
        if (!cutting.proven()) {
            return "the search ended after %s: this is the best set found, and not proven cheapest"
                    .formatted(scene.budget().searching());
        }
        return cutting.complete()
                ? ""
                : "the search ended after %s: the first set is the cheapest, other good ones may be missing"
                        .formatted(scene.budget().searching());
    }

    private Ends ends(Watch watch, BitSet left) {
        Named named = Named.of(scene, watch.thing());
        boolean reached = watch.node() >= 0 && cutting.reached().get(watch.node());
        return new Ends(
                named.ref(),
                named.kind(),
                named.name(),
                watch.target().state().word(),
                scene.things().critical(watch.thing()),
                reached,
                reached && !left.get(watch.node()));
    }

    /** The likeliest way to each, of those that no act stops: an ordinary blast with all other steps left out. */
    private List<Uncuttable> uncuttable() {
        List<Watch> never = asked.guarded().watches().stream()
                .filter(watch -> watch.node() >= 0 && cutting.unstopped().get(watch.node()))
                .toList();
        if (never.isEmpty()) {
            return List.of();
        }
        var stoppable = new BitSet();
        cutting.unstopped().stream().forEach(node -> {
            for (int step = scene.graph().firstOut(node); step < scene.graph().firstOut(node + 1); step++) {
                stoppable.set(step, cutting.acts().stoppable(step));
            }
        });
        Blast blast = Blast.of(scene.lessSteps(stoppable), cutting.sure());
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row = 0; row < blast.size(); row++) {
            rows.put(blast.node(row), row);
        }
        return never.stream()
                .limit(UNCUTTABLE_MAX)
                .map(watch -> uncuttable(watch, blast, rows))
                .toList();
    }

    private Uncuttable uncuttable(Watch watch, Blast blast, Map<Integer, Integer> rows) {
        int row = rows.getOrDefault(watch.node(), -1);
        if (row < 0) {
            throw new AssertionError("no way to " + scene.things().ref(watch.thing()));
        }
        BlastAnswer.Row reached = blast.rows(row, row + 1).getFirst();
        List<StepAnswer> path = reached.path();
        return new Uncuttable(
                reached.ref(),
                reached.kind(),
                reached.name(),
                reached.state(),
                CutSentences.uncuttable(scene, watch.thing(), watch.target().state(), path),
                path);
    }
}
