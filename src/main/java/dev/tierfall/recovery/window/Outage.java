package dev.tierfall.recovery.window;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.recovery.ground.Down;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.BitSet;

/**
 * One window as a blast.
 *
 * @param number from 1
 * @param stops the places of what stops of necessity, with what is worked on
 */
record Outage(int number, Window window, Blast blast, Down down, BitSet stops) {

    static Outage of(int number, Window window, Blast blast) {
        return new Outage(number, window, blast, new Down(blast), stops(blast));
    }

    /** What a blast stops of necessity, with its origins. */
    static BitSet stops(Blast blast) {
        SpreadGraph graph = blast.scene().graph();
        var stops = new BitSet();
        for (int row = 0; row < blast.size(); row++) {
            if (Boolean.TRUE.equals(blast.forced(row))) {
                stops.set(graph.thing(blast.node(row)));
            }
        }
        blast.origins().stream().mapToInt(Fallen::thing).forEach(stops::set);
        return stops;
    }

    Scene scene() {
        return blast.scene();
    }

    Things things() {
        return scene().things();
    }

    boolean worksOn(int thing) {
        return blast.origins().stream().anyMatch(origin -> origin.thing() == thing);
    }

    /** What is to be worked on and takes no part on the day, rising. */
    IntList absent() {
        return IntArrayList.toList(blast.origins().stream()
                .mapToInt(Fallen::thing)
                .filter(thing -> !scene().stands(thing))
                .sorted());
    }

    /** All that the window reaches, with what is worked on, rising. */
    IntList reached() {
        var reached = new BitSet();
        for (int row = 0; row < blast.size(); row++) {
            reached.set(scene().graph().thing(blast.node(row)));
        }
        blast.origins().stream().mapToInt(Fallen::thing).forEach(reached::set);
        return IntArrayList.toList(reached.stream());
    }

    String called(int thing) {
        String name = things().name(thing);
        return name == null ? things().ref(thing) : name;
    }
}
