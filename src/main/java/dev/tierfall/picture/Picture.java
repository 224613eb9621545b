package dev.tierfall.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture, ready to be painted. Things stand in columns, one array a property, since rows would cost four times the
 * bytes.
 *
 * @param shape {@code rings} of things around what fell, the same folded to {@code cells}, or all vendors by
 *     {@code tiers}
 * @param opens under which names the sector and the ring of a chosen cell are asked for
 * @param shown how many things are marks of their own; the rest of {@code total} is counted in the cells
 */
record Picture(
        String shape,
        String title,
        String note,
        Stamp stamp,
        List<Origin> origins,
        List<Figure> figures,
        List<Ring> rings,
        List<Sector> sectors,
        Marks marks,
        Edges edges,
        @Nullable Cells cells,
        List<String> opens,
        List<Way> ways,
        int moreWays,
        int shown,
        int total,
        List<Leader> leaders) {

    /** Which map, which policy, which day: what an answer rests on. */
    record Stamp(String asOf, String policy, String snapshot, List<String> without) {}

    record Origin(String ref, String state, String name, String kind) {}

    /** @param bad whether the figure is one to act on */
    record Figure(String label, String value, String note, boolean bad) {}

    record Ring(
            int at,
            int inner,
            int outer,
            int count,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String label) {

        Ring labelled(String words) {
            return new Ring(at, inner, outer, count, words);
        }
    }

    /** @param worst the ramp's step of the most likely thing in it; -1 where it holds nothing, or nothing likely */
    record Sector(String ref, String name, double from, double to, int worst, int count) {

        Sector worst(int other) {
            return new Sector(ref, name, from, to, other, count);
        }
    }

    /** A vendor beside the picture of all: how many critical things its fall can reach, and how likely the worst. */
    record Leader(String ref, String name, @Nullable Integer tier, int critical, double likelihood) {}

    /** Steps besides those of the most likely paths; ends are places in the marks. */
    record Edges(List<Integer> from, List<Integer> to) {}

    /** How many things of a kind a ring holds in a sector, and the ramp's step of the most likely. */
    record Cells(
            List<Integer> ring, List<Integer> sector, List<String> kind, List<Integer> count, List<Integer> worst) {}

    /** The most likely path to one critical thing; without steps where only the ends were asked for. */
    record Way(
            String ref,
            String name,
            String kind,
            String state,
            double likelihood,
            @Nullable Double likelihoodKnown,
            int hops,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Leg> path) {}

    /** One step of a path in words, with the record that proves it. */
    record Leg(
            String rule,
            String why,
            String from,
            String fromName,
            String fromState,
            String to,
            String toName,
            String toState,
            double p,
            boolean assumed,
            String record) {}
}
