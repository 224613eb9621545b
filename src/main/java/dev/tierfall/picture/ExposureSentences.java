package dev.tierfall.picture;

import dev.tierfall.model.Kind;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.WaysIn.Way;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the picture of exposure says in words. */
final class ExposureSentences {

    private final Things things;
    private final List<Way> ways;
    private final int functions;

    ExposureSentences(Things things, List<Way> ways, int functions) {
        this.things = things;
        this.ways = ways;
        this.functions = functions;
    }

    String title() {
        if (functions == 0) {
            return "No function is marked critical, so none is watched here";
        }
        if (ways.isEmpty()) {
            return "No vendor or product is known to stop a critical function";
        }
        return widest().map(widest -> "%,d of %,d ways into critical functions lead through %s"
                        .formatted(widest.getValue(), ways.size(), Named.thing(things, widest.getKey())))
                .orElse("%s into critical functions, none through a vendor of tier 1"
                        .formatted(Named.count(ways.size(), "way leads", "ways lead")));
    }

    private Optional<Map.Entry<Integer, Long>> widest() {
        return ways.stream()
                .filter(way -> way.through() >= 0)
                .collect(Collectors.groupingBy(Way::through, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey(Comparator.reverseOrder())));
    }

    String note() {
        String left = functions <= ExposurePicture.FUNCTIONS
                ? ""
                : " Of %,d critical functions the first %,d are walked."
                        .formatted(functions, ExposurePicture.FUNCTIONS);
        return "A way is one vendor or product whose fall can stop one critical function, by its likeliest path."
                + " Width = ways. What is not in the seven widest of a column is folded." + left;
    }

    List<Figure> figures() {
        long straight = count(way -> way.through() == WaysIn.STRAIGHT);
        long untold = count(way -> way.before() == WaysIn.UNTOLD || way.before() == WaysIn.UNCHAINED);
        return List.of(
                new Figure(
                        "Ways in",
                        "%,d".formatted(ways.size()),
                        "to %,d critical functions".formatted(reached()),
                        !ways.isEmpty()),
                new Figure(
                        "From tier 1",
                        "%,d".formatted(count(way -> way.before() == WaysIn.ITSELF || way.before() == WaysIn.UNTOLD)),
                        "by vendors under contract",
                        false),
                new Figure("From deeper tiers", "%,d".formatted(count(this::deeper)), "we have no contract", false),
                new Figure("From products", "%,d".formatted(count(this::product)), "by a flaw or an update", false),
                new Figure("Undisclosed", "%,d".formatted(untold), "nobody told who stands behind", untold > 0),
                new Figure(
                        "Past all of tier 1", "%,d".formatted(straight), "no contract stands between", straight > 0));
    }

    private long reached() {
        return ways.stream().map(Way::function).distinct().count();
    }

    private boolean deeper(Way way) {
        return way.before() == WaysIn.UNCHAINED || (way.before() >= 0 && things.kind(way.before()) == Kind.VENDOR);
    }

    private boolean product(Way way) {
        return way.before() >= 0 && things.kind(way.before()) == Kind.SOFTWARE;
    }

    private long count(Predicate<Way> wanted) {
        return ways.stream().filter(wanted).count();
    }
}
