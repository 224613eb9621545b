package dev.tierfall.blast;

import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import java.util.ArrayList;
import java.util.List;

/** Reads what is to be watched. */
public final class Targets {

    private Targets() {}

    /**
     * Reads {@code ref} or {@code ref=state}. Without a state: those in which the thing is watched by default, else the
     * first in which it can fall.
     */
    public static List<Target> of(Scene scene, List<String> refs) {
        var targets = new ArrayList<Target>();
        for (String text : refs) {
            if (text.contains("=")) {
                Fallen fallen = scene.fallen(text);
                targets.add(new Target(fallen.at() < 0 ? fallen.thing() : fallen.at(), fallen.state()));
            } else {
                targets.addAll(unstated(scene, scene.place(text)));
            }
        }
        return List.copyOf(targets);
    }

    private static List<Target> unstated(Scene scene, int thing) {
        Snapshot snapshot = scene.snapshot();
        List<Target> watched = snapshot.targets().stream()
                .filter(target -> target.thing() == thing)
                .toList();
        if (!watched.isEmpty()) {
            return watched;
        }
        State first = scene.originStates(scene.things().kind(thing)).getFirst();
        return List.of(new Target(thing, first));
    }
}
