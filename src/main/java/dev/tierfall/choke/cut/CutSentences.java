package dev.tierfall.choke.cut;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.cut.CutsAnswer.Cut;
import dev.tierfall.choke.cut.CutsAnswer.Seed;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Wording;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What cuts come to, in sentences that somebody reads who never saw the map. */
final class CutSentences {

    private static final int STATIONS = 8;

    private CutSentences() {}

    /** Of one set: {@code Three acts keep the fall of Halden from nine critical functions}. */
    static String title(Asked asked, int acts, IntArrayList kept) {
        return Wording.capital("%s %s %s from %s"
                .formatted(
                        Wording.count(acts, "act"),
                        acts == 1 ? "keeps" : "keep",
                        Wording.fall(asked.scene(), asked.origins()),
                        what(asked.scene(), kept)));
    }

    /** Of the whole answer. */
    static String title(Asked asked, IntArrayList fallen, List<Cut> cuts, IntArrayList uncuttable) {
        Scene scene = asked.scene();
        String fall = Wording.fall(scene, asked.origins());
        if (fallen.isEmpty()) {
            return Wording.capital(fall) + " comes to nothing that is protected";
        }
        if (cuts.isEmpty()) {
            return "No act keeps %s from %s".formatted(fall, what(scene, uncuttable));
        }
        Cut first = cuts.getFirst();
        return Wording.capital("%s %s %s from %s"
                .formatted(
                        Wording.count(first.acts().size(), "act"),
                        first.acts().size() == 1 ? "keeps" : "keep",
                        fall,
                        kept(scene, first, fallen)));
    }

    private static String kept(Scene scene, Cut first, IntArrayList fallen) {
        if (first.keeps() == fallen.size()) {
            return what(scene, fallen);
        }
        String all = Wording.count(fallen.size(), Wording.noun(scene, fallen));
        return first.keeps() == 0 ? "part of " + all : "%,d of %s".formatted(first.keeps(), all);
    }

    private static String what(Scene scene, IntArrayList things) {
        return things.size() == 1
                ? Wording.list(scene, things.intStream())
                : (things.size() > 2 ? "all " : "") + Wording.count(things.size(), Wording.noun(scene, things));
    }

    /** What is done, at what cost, and what that takes down. */
    static String summary(List<Act> acts, Things things, double cost, String down) {
        String done = Wording.list(acts.stream().map(act -> act.told(things)).toList());
        return "%s, at a cost of %s. %s".formatted(Wording.capital(done), plain(cost), down);
    }

    /** Of the whole answer: the first set's, what no act keeps, and how sure it is. */
    static String summary(List<Cut> cuts, List<CutsAnswer.Uncuttable> uncuttable, String note) {
        var sentences = new ArrayList<String>();
        cuts.stream().limit(1).map(Cut::summary).forEach(sentences::add);
        if (cuts.size() > 1) {
            sentences.add("%s, from %s."
                    .formatted(
                            Wording.capital(Wording.count(cuts.size() - 1, "other set") + " would do too"),
                            plain(cuts.get(1).cost())));
        }
        uncuttable.stream().limit(1).map(CutsAnswer.Uncuttable::summary).forEach(sentences::add);
        if (uncuttable.size() > 1) {
            sentences.add(
                    "The same holds of %s.".formatted(Wording.count(uncuttable.size() - 1, "other protected state")));
        }
        if (!note.isEmpty()) {
            sentences.add(Wording.capital(note) + ".");
        }
        return String.join(" ", sentences);
    }

    /** Why no act keeps something: the way, in names. */
    static String uncuttable(Scene scene, int thing, State state, List<StepAnswer> path) {
        return "No act keeps %s from being %s, because of the way %s."
                .formatted(Sentences.called(scene.things(), thing), Wording.lost(state), way(scene, path));
    }

    private static String way(Scene scene, List<StepAnswer> path) {
        var stations = new ArrayList<String>();
        for (StepAnswer step : path) {
            if (stations.isEmpty()) {
                stations.add(station(scene, step.from(), step.fromState()));
            }
            stations.add(station(scene, step.to(), step.toState()));
        }
        int left = stations.size() - STATIONS;
        if (left > 0) {
            stations.subList(STATIONS / 2, STATIONS / 2 + left).clear();
            stations.add(STATIONS / 2, "…");
        }
        return String.join(" → ", stations);
    }

    private static String station(Scene scene, String ref, String state) {
        return Sentences.called(scene.things(), scene.things().place(ref)) + " "
                + Wording.lost(State.of(state).orElseThrow());
    }

    /** What the acts take down themselves. */
    static String down(Scene scene, Outcome outcome, List<Seed> seeds, IntArrayList guarded) {
        if (seeds.isEmpty()) {
            return "As far as the map says, nothing is interrupted by that.";
        }
        List<String> sure =
                seeds.stream().filter(Seed::forced).map(s -> called(s)).toList();
        List<String> perhaps =
                seeds.stream().filter(s -> !s.forced()).map(s -> called(s)).toList();
        var parts = new ArrayList<String>();
        if (!sure.isEmpty()) {
            parts.add("takes down " + Wording.list(sure));
        }
        if (!perhaps.isEmpty()) {
            parts.add("may interrupt " + Wording.list(perhaps));
        }
        int more = outcome.down().size() - seeds.size();
        String further = more == 0 ? "" : ", with %s behind".formatted(Wording.count(more, "more thing"));
        String own = guarded.isEmpty() ? "" : ", %s among them".formatted(Wording.list(scene, guarded.intStream()));
        return "That itself %s%s%s.".formatted(String.join(" and ", parts), further, own);
    }

    private static String called(Seed seed) {
        return seed.name() == null ? seed.ref() : seed.name();
    }

    /** A cost without needless zeros. */
    static String plain(double cost) {
        return BigDecimal.valueOf(cost).stripTrailingZeros().toPlainString();
    }
}
