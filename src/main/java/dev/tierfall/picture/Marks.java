package dev.tierfall.picture;

import dev.tierfall.picture.Rings.Spot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The things of a picture, a column a property: the shortest form that needs no schema of its own.
 *
 * @param name empty where it would say no more than the ref
 * @param sector a place in the picture's sectors, -1 for what fell first
 * @param parent a place in these columns, -1 for none
 * @param assumed the places of those that are only assumed to fall
 * @param critical the places of the critical ones
 */
record Marks(
        List<String> ref,
        List<String> name,
        List<Integer> ring,
        List<Integer> x,
        List<Integer> y,
        List<Double> likelihood,
        List<Integer> states,
        List<Integer> sector,
        List<Integer> parent,
        List<Integer> assumed,
        List<Integer> critical) {

    private static final Spot MIDDLE = new Spot(0, 0);
    private static final MathContext TWO_DIGITS = new MathContext(2);

    /**
     * @param placed where each ref stands
     * @param frame the sectors
     */
    static Marks of(List<Hit> hits, Map<String, Spot> placed, Frame frame) {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            at.put(hits.get(i).ref(), i);
        }
        return new Marks(
                column(hits, Hit::ref),
                column(hits, Marks::nameUnlessTold),
                column(hits, Hit::ring),
                column(hits, hit -> across(placed.getOrDefault(hit.ref(), MIDDLE))),
                column(hits, hit -> up(placed.getOrDefault(hit.ref(), MIDDLE))),
                column(hits, hit -> rounded(hit.likelihood())),
                column(hits, Hit::states),
                column(hits, hit -> hit.ring() == 0 ? -1 : frame.place(hit.sector())),
                column(hits, hit -> at.getOrDefault(hit.parent(), -1)),
                places(hits, Hit::assumed),
                places(hits, Hit::critical));
    }

    /** Two digits that mean something: enough to order and to show. */
    static double rounded(double likelihood) {
        return likelihood == 0
                ? 0
                : new BigDecimal(likelihood).round(TWO_DIGITS).doubleValue();
    }

    private static int across(Spot spot) {
        return (int) Math.round(spot.radius() * Math.cos(spot.angle()));
    }

    private static int up(Spot spot) {
        return (int) Math.round(-spot.radius() * Math.sin(spot.angle()));
    }

    private static String nameUnlessTold(Hit hit) {
        String id = hit.ref().substring(hit.ref().indexOf(':') + 1);
        return hit.name().equals(id) ? "" : hit.name();
    }

    private static <T> List<T> column(List<Hit> hits, Function<Hit, T> value) {
        return hits.stream().map(value).toList();
    }

    private static List<Integer> places(List<Hit> hits, Predicate<Hit> wanted) {
        return IntStream.range(0, hits.size())
                .filter(i -> wanted.test(hits.get(i)))
                .boxed()
                .toList();
    }
}
