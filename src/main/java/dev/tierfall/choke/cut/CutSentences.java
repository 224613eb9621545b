package dev.tierfall.choke.cut;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.cut.CutsAnswer.Cut;
import dev.tierfall.choke.cut.CutsAnswer.Seed;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Wording;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What cuts come to, in sentences that somebody reads who never saw the map. */
final class CutSentences {

    private static final int STATIONS = 8;

    /** Things told by their names; of more, how many. */
    private static final int NAMED = 3;

    private CutSentences() {}

    /**
     * Of one set: {@code Three acts keep the takeover of Halden from reaching nine of twelve critical functions}.
     *
     * @param keeps how many of the fallen things the set keeps whole
     * @param fallen the protected things that the fall reaches when nothing is done
     */
    static String title(Asked asked, int acts, int keeps, IntArrayList fallen) {
        return Wording.capital("%s %s %s from reaching %s"
                .formatted(
                        Wording.count(acts, "act"),
                        acts == 1 ? "keeps" : "keep",
                        Wording.fall(asked.scene(), asked.origins()),
                        kept(asked.scene(), keeps, fallen)));
    }

    /** Of the whole answer. */
    static String title(Asked asked, IntArrayList fallen, List<Cut> cuts, IntArrayList uncuttable) {
        String fall = Wording.fall(asked.scene(), asked.origins());
        if (fallen.isEmpty()) {
            return Wording.capital(fall) + " comes to nothing that is protected";
        }
        return cuts.isEmpty()
                ? "No act keeps %s from reaching %s".formatted(fall, what(asked.scene(), uncuttable))
                : cuts.getFirst().title();
    }

    private static String kept(Scene scene, int keeps, IntArrayList fallen) {
        if (keeps == fallen.size()) {
            return what(scene, fallen);
        }
        String all = Wording.count(fallen.size(), Wording.noun(scene, fallen));
        return keeps == 0 ? "part of " + all : Wording.number(keeps) + " of " + all;
    }

    private static String what(Scene scene, IntArrayList things) {
        return things.size() <= NAMED
                ? Wording.list(scene, things.intStream())
                : "all " + Wording.count(things.size(), Wording.noun(scene, things));
    }

    /** What is done, at what cost, and what that takes down. */
    static String summary(List<Act> acts, Things things, double cost, String down) {
        String done = Wording.list(acts.stream().map(act -> act.told(things)).toList());
        return "%s, at a cost of %s (effort by comparison, not money). %s"
                .formatted(Wording.capital(done), plain(cost), down);
    }

    /** Of the whole answer: the first set's, what no act keeps, and how sure it is. */
    static String summary(List<Cut> cuts, List<CutsAnswer.Uncuttable> uncuttable, String note) {
        var sentences = new ArrayList<String>();
        cuts.stream().limit(1).map(Cut::summary).forEach(sentences::add);
        if (cuts.size() > 1) {
            sentences.add("%s, at a cost of %s."
                    .formatted(
                            cuts.size() == 2
                                    ? "Another set of acts would do it too"
                                    : Wording.capital(Wording.count(cuts.size() - 1, "other set"))
                                            + " of acts would do it too, the next best",
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

    /** Where nothing has to be done, and whether that is so because nothing fell. */
    static String nothing(Asked asked) {
        Scene scene = asked.scene();
        List<String> absent = asked.origins().stream()
                .filter(origin -> !scene.stands(origin.thing()))
                .map(origin -> Sentences.called(scene.things(), origin.thing()))
                .distinct()
                .toList();
        return absent.isEmpty()
                ? "Nothing has to be done; %s %s looked at."
                        .formatted(
                                Wording.count(asked.guarded().size(), "protected thing"),
                                asked.guarded().size() == 1 ? "was" : "were")
                : "%s %s no part on %s, so that nothing spreads from there."
                        .formatted(Wording.list(absent), absent.size() == 1 ? "takes" : "take", scene.asOf());
    }

    /** Why no act keeps something: the way, in names. */
    static String uncuttable(Scene scene, int thing, State state, List<StepAnswer> path) {
        return "No act keeps %s from being %s, because of this way: %s."
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
        List<String> sure = seeds.stream()
                .filter(Seed::forced)
                .map(seed -> called(scene, seed))
                .toList();
        List<String> perhaps = seeds.stream()
                .filter(s -> !s.forced())
                .map(seed -> called(scene, seed))
                .toList();
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

    /** A link of a chain has no name; its two ends have. */
    private static String called(Scene scene, Seed seed) {
        Things things = scene.things();
        int thing = things.place(seed.ref());
        return things.kind(thing) == Kind.SUBCONTRACT && seed.name() == null && things.start(thing) >= 0
                ? "the work of %s for %s"
                        .formatted(
                                Sentences.called(things, things.end(thing)),
                                Sentences.called(things, things.start(thing)))
                : Sentences.called(things, thing);
    }

    /** A cost without needless zeros. */
    static String plain(double cost) {
        return BigDecimal.valueOf(cost).stripTrailingZeros().toPlainString();
    }
}
