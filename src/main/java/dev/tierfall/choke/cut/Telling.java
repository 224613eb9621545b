package dev.tierfall.choke.cut;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.act.Costs;
import dev.tierfall.choke.act.Interruptions;
import dev.tierfall.choke.cut.CutsAnswer.ActRow;
import dev.tierfall.choke.cut.CutsAnswer.Cut;
import dev.tierfall.choke.cut.CutsAnswer.TakesDown;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.choke.ground.Wording;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Writes one set of acts out: each act by itself, and all together. */
final class Telling {

    /** Things named in a row; its number says how many there are. */
    private static final int NAMED_MAX = 20;

    private final Asked asked;
    private final Acts acts;
    private final BitSet reached;
    private final Scene scene;
    private final Things things;

    /** @param reached what the fall reaches when nothing is done */
    Telling(Asked asked, Acts acts, BitSet reached) {
        this.asked = asked;
        this.acts = acts;
        this.reached = reached;
        this.scene = asked.scene();
        this.things = scene.things();
    }

    Cut cut(int rank, Set<Act> chosen) {
        Outcome outcome = outcome(chosen);
        IntArrayList kept = outcome.saved();
        List<Act> ordered = chosen.stream().sorted().toList();
        long cost = ordered.stream().mapToLong(acts::cost).sum();
        TakesDown down = Damage.of(scene, outcome);
        return new Cut(
                rank,
                Costs.shown(cost),
                CutSentences.title(
                        asked, ordered.size(), kept.size(), asked.guarded().things(reached)),
                CutSentences.summary(ordered, things, Costs.shown(cost), down.summary()),
                ordered.stream().map(act -> row(act, outcome)).toList(),
                kept.size(),
                asked.guarded().critical(kept),
                Named.first(scene, kept, NAMED_MAX),
                outcome.lost(),
                down);
    }

    Outcome outcome(Set<Act> chosen) {
        return new Outcome(asked, acts, chosen, reached);
    }

    private ActRow row(Act act, Outcome together) {
        Outcome alone = outcome(Set.of(act));
        IntArrayList needed = together.needed(act);
        String unsaid = Interruptions.unsaid(act, together.interruptions(), things);
        return new ActRow(
                act.id(things),
                act.kind().word(),
                Wording.capital(act.told(things)),
                Costs.shown(acts.cost(act)),
                Named.of(scene, act.on()),
                act.other() < 0 ? null : Named.of(scene, act.other()),
                acts.source(act),
                acts.stopped(Set.of(act)).cardinality(),
                alone.saved().size(),
                alone.lost(),
                needed.size(),
                Named.first(scene, needed, NAMED_MAX),
                Named.first(scene, alone.down(), NAMED_MAX),
                unsaid.isEmpty() ? null : unsaid);
    }
}
