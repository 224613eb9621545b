package dev.tierfall.picture;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Fallen;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.Picture.Way;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a picture of a fall says in words: the title is the answer, the figures are what it rests on. */
final class FallSentences {

    private FallSentences() {}

    static String title(Blast blast, List<Hit> hits) {
        Things things = blast.scene().things();
        List<Fallen> origins = blast.origins();
        List<String> names = origins.stream()
                .map(origin -> Named.thing(things, origin.thing()))
                .distinct()
                .toList();
        String verb = origins.size() == 1 ? verb(origins.getFirst()) : "fall";
        long all = critical(things);
        long exposed = exposed(hits);
        String rest = all == 0
                ? Named.count(reached(hits), "thing is", "things are") + " within reach"
                : exposed == 0
                        ? "no critical function is exposed"
                        : "%,d of %,d critical functions %s exposed".formatted(exposed, all, all == 1 ? "is" : "are");
        return "If %s %s, %s".formatted(Named.list(names), verb, rest);
    }

    private static String verb(Fallen origin) {
        return switch (origin.state()) {
            case CONTROL -> "falls";
            case CONFIDENTIALITY -> "leaks";
            case INTEGRITY -> "is falsified";
            case AVAILABILITY -> "stops";
            case FLAW -> "has an exploitable flaw";
        };
    }

    static String note(Opening opening, int total) {
        if (opening.shown() == total) {
            return Named.count(total, "thing") + " within reach. " + reading(opening);
        }
        String one = opening.held() == total ? "" : ": one cell of %,d".formatted(opening.held());
        return "%,d of %,d things shown, the rest folded%s. ".formatted(opening.shown(), total, one) + reading(opening);
    }

    private static String reading(Opening opening) {
        String how = switch (opening.level()) {
            case WHOLE -> "Ring = hops from what fell, sector = the business function it counts to";
            case CELL -> "Ring = hops from what fell, sector = kind";
            case STEPS -> "Ring = likelihood, the most severe innermost, sector = kind";
            case PARTS -> "Ring = hops from what fell, sector = a part of what is alike, the likeliest first";
        };
        return opening.folds()
                ? how + ". Colour = worst in the cell, number = things. Choose a cell to unfold it."
                : how + ", shape and colour = kind.";
    }

    static List<Figure> figures(Blast blast, List<Hit> hits, List<Way> ways) {
        Things things = blast.scene().things();
        long farthest = hits.stream().mapToInt(Hit::ring).max().orElse(0);
        long exposed = exposed(hits);
        long systems = count(hits, Kind.SYSTEM);
        long held = hits.stream()
                .filter(hit -> hit.kind() == Kind.SYSTEM && has(hit, State.CONTROL))
                .count();
        long read = hits.stream()
                .filter(hit -> hit.kind() == Kind.DATASET && has(hit, State.CONFIDENTIALITY))
                .mapToLong(hit -> things.records(things.place(hit.ref())))
                .sum();
        return List.of(
                new Figure(
                        "Things reached",
                        "%,d".formatted(reached(hits)),
                        "within " + Named.count(farthest, "hop"),
                        false),
                new Figure(
                        "Critical functions",
                        "%,d".formatted(exposed),
                        "of %,d".formatted(critical(things)),
                        exposed > 0),
                new Figure("Systems", "%,d".formatted(systems), "%,d under control".formatted(held), held > 0),
                new Figure(
                        "Data sets",
                        "%,d".formatted(count(hits, Kind.DATASET)),
                        read == 0 ? "none can be read" : Named.large(read) + " records can be read",
                        read > 0),
                nearest(ways));
    }

    private static Figure nearest(List<Way> ways) {
        return ways.stream()
                .min(Comparator.comparingInt(Way::hops))
                .map(way -> new Figure("Nearest critical thing", Named.count(way.hops(), "hop"), way.name(), true))
                .orElse(new Figure("Nearest critical thing", "none", "", false));
    }

    private static long critical(Things things) {
        return IntStream.of(things.of(Kind.FUNCTION)).filter(things::critical).count();
    }

    private static long exposed(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.ring() > 0 && hit.kind() == Kind.FUNCTION && hit.critical())
                .filter(hit -> has(hit, State.AVAILABILITY))
                .count();
    }

    private static boolean has(Hit hit, State state) {
        return (hit.states() & (1 << state.ordinal())) != 0;
    }

    private static long reached(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.ring() > 0).count();
    }

    private static long count(List<Hit> hits, Kind kind) {
        return hits.stream().filter(hit -> hit.ring() > 0 && hit.kind() == kind).count();
    }
}
