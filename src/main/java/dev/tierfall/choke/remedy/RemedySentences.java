package dev.tierfall.choke.remedy;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.act.Costs;
import dev.tierfall.choke.ground.Wording;
import dev.tierfall.choke.remedy.Remedy.Deed;
import dev.tierfall.choke.remedy.Remedy.Down;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a remedy comes to, in sentences for people who decide and never saw the map. */
final class RemedySentences {

    private final Scene scene;
    private final Acts acts;

    RemedySentences(Scene scene, Acts acts) {
        this.scene = scene;
        this.acts = acts;
    }

    /** {@code Disable Desk account and close Remote line}. */
    String title(List<Act> ordered) {
        return Wording.capital(Wording.list(
                ordered.stream().map(act -> act.told(scene.things())).distinct().toList()));
    }

    Deed deed(Act act) {
        return new Deed(
                act.id(scene.things()),
                Wording.capital(act.told(scene.things())),
                scene.things().ref(act.on()),
                Costs.shown(acts.cost(act)),
                acts.source(act));
    }

    double cost(List<Act> ordered) {
        return Costs.shown(ordered.stream().mapToLong(acts::cost).sum());
    }

    /**
     * What it takes from the toll, and what it takes down.
     *
     * @param later whether others are done before it
     */
    String summary(Toll before, Toll after, boolean later, Down down) {
        var moved = new ArrayList<String>();
        moved(moved, "vendors' ways into critical functions", before.waysIn(), after.waysIn());
        moved(moved, "critical functions in a vendor's reach", before.functions(), after.functions());
        moved(moved, "critical things exposed", before.things(), after.things());
        moved(moved, "vendors that reach something critical", before.vendors(), after.vendors());
        String what = moved.isEmpty()
                ? "None of the counts moves; single ways are closed"
                : (later ? "With those before it done, " : "") + Wording.list(moved);
        return "%s. %s".formatted(Wording.capital(what), down.summary());
    }

    private static void moved(List<String> moved, String what, long before, long after) {
        if (before != after) {
            moved.add(String.format(
                    Locale.ROOT, "%s %s from %,d to %,d", what, after < before ? "fall" : "rise", before, after));
        }
    }
}
