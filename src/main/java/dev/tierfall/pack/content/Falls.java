package dev.tierfall.pack.content;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Blasts.Told;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.rank.RankAnswer.Reached;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.choke.rank.VendorRanking;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.pack.content.Contents.Fall;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lets every vendor and every critical system fall: whole those that reach most, by their size the rest. */
final class Falls {

    private static final List<State> STATES = List.of(State.CONTROL, State.AVAILABILITY);

    private final Scene scene;
    private final Things things;
    private final Tables tables;
    private final Detailing detailing;
    private final Bounds bounds;
    private final List<Fall> made = new ArrayList<>();
    private int vendors;
    private int vendorsWhole;
    private int systems;
    private int systemsWhole;

    Falls(Scene scene, Tables tables, Detailing detailing, Bounds bounds) {
        this.scene = scene;
        this.things = scene.things();
        this.tables = tables;
        this.detailing = detailing;
        this.bounds = bounds;
    }

    List<Fall> made() {
        return made;
    }

    void make() {
        for (Row row : VendorRanking.of(scene, State.CONTROL)) {
            vendors++;
            if (vendorsWhole < bounds.vendors() && hasRoom(bounds.cells() / 2)) {
                vendorsWhole++;
                STATES.forEach(state -> whole(row.ref(), state));
            } else {
                sized(row.ref(), State.CONTROL, row.control());
                sized(row.ref(), State.AVAILABILITY, row.availability());
            }
        }
        detailing.begin(bounds.searching().dividedBy(2));
        for (int system : critical()) {
            systems++;
            if (systemsWhole < bounds.systems() && hasRoom(bounds.cells())) {
                systemsWhole++;
                STATES.forEach(state -> whole(things.ref(system), state));
            }
        }
    }

    /** Vendors have half of the room, and the critical systems what is left. */
    private boolean hasRoom(long most) {
        scene.budget().check();
        return detailing.cells() < most;
    }

    /** Critical systems, those whose takeover reaches most first. */
    private List<Integer> critical() {
        int[] critical = Arrays.stream(things.of(Kind.SYSTEM))
                .filter(system -> things.critical(system) && scene.stands(system))
                .toArray();
        Walks walks = Walks.of(scene);
        record Sized(int system, int reached) {}
        return Arrays.stream(critical)
                .parallel()
                .mapToObj(system -> new Sized(system, reached(walks, system)))
                .sorted(Comparator.comparingInt((Sized sized) -> -sized.reached())
                        .thenComparingInt(Sized::system))
                .map(Sized::system)
                .toList();
    }

    private int reached(Walks walks, int system) {
        int node = scene.graph().node(system, State.CONTROL);
        return node < 0 ? 0 : walks.reached(new int[] {node}).cardinality();
    }

    private void whole(String ref, State state) {
        String from = ref + "=" + state.word();
        Blast blast = Blast.of(scene, List.of(scene.fallen(from)));
        Told told = Blasts.told(blast);
        Totals totals = told.totals();
        made.add(new Fall(
                tables.thing(ref),
                state.word(),
                told.title(),
                told.summary(),
                totals.things(),
                totals.criticalFunctions(),
                totals.records(),
                detailing.of(blast, from, totals)));
    }

    private void sized(String ref, State state, Reached reached) {
        var totals = new Totals(
                reached.things(), Map.of(), reached.criticalFunctions(), reached.records(), reached.assumedOnly(), 0);
        made.add(new Fall(
                tables.thing(ref),
                state.word(),
                Blasts.title(scene, ref + "=" + state.word()),
                Blasts.summary(scene, totals),
                reached.things(),
                reached.criticalFunctions(),
                reached.records(),
                null));
    }

    /** What is not whole, in sentences. */
    List<String> folded(int unnamed) {
        var said = new ArrayList<String>();
        if (vendorsWhole < vendors) {
            said.add("Of %,d vendors the %,d that reach most are whole; of the others only the size is kept."
                    .formatted(vendors, vendorsWhole));
        }
        if (systemsWhole < systems) {
            said.add("Of %,d critical systems the %,d that reach most are whole; the fall of the others is left out."
                    .formatted(systems, systemsWhole));
        }
        if (detailing.unsought() > 0) {
            said.add("Of %,d falls no cuts are kept, because finding them took too long."
                    .formatted(detailing.unsought()));
        }
        if (detailing.uncounted() > 0) {
            said.add("Of %,d falls it is not kept when functions are back, because counting took too long."
                    .formatted(detailing.uncounted()));
        }
        if (unnamed > 0) {
            said.add("%,d things of the map can't be found by name here.".formatted(unnamed));
        }
        return said;
    }
}
