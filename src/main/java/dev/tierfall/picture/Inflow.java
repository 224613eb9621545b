package dev.tierfall.picture;

import dev.tierfall.picture.Sankey.Flow;
import dev.tierfall.picture.Sankey.Piece;
import dev.tierfall.picture.WaysIn.Way;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Ways in, gathered into three columns: who stands deeper, the vendor of tier 1, the function. A column has at most
 * {@link #MOST} bars: those through which most ways lead, one for all others, and one for each thing not known.
 */
final class Inflow {

    static final int MOST = 8;

    private static final int OTHER = -9;
    private static final List<ToIntFunction<Way>> COLUMNS = List.of(Way::before, Way::through, Way::function);

    private final Things things;
    private final List<Way> ways;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Map<Integer, Integer>> placeOf = new ArrayList<>();

    private Inflow(Things things, List<Way> ways) {
        this.things = things;
        this.ways = ways;
        for (int column = 0; column < COLUMNS.size(); column++) {
            placeOf.add(gather(column));
        }
    }

    static Sankey of(Things things, List<Way> ways) {
        var inflow = new Inflow(things, ways);
        return Sankey.of(List.copyOf(inflow.pieces), inflow.flows());
    }

    /** Adds the bars of a column, and says in which bar each of its members stands. */
    private Map<Integer, Integer> gather(int column) {
        Map<Integer, Integer> counts = new TreeMap<>();
        ways.forEach(way -> counts.merge(COLUMNS.get(column).applyAsInt(way), 1, Integer::sum));
        counts.remove(WaysIn.ITSELF);
        List<Integer> special =
                counts.keySet().stream().filter(member -> member < 0).toList();
        List<Integer> ranked = counts.keySet().stream()
                .filter(member -> member >= 0)
                .sorted(Comparator.comparingInt((Integer member) -> counts.getOrDefault(member, 0))
                        .reversed()
                        .thenComparing(things::ref))
                .toList();
        int room = MOST - special.size();
        List<Integer> own = ranked.size() > room ? ranked.subList(0, room - 1) : ranked;
        List<Integer> rest = ranked.subList(own.size(), ranked.size());
        Map<Integer, Integer> places = new HashMap<>();
        own.forEach(member -> add(places, member, thing(column, member, counts)));
        if (!rest.isEmpty()) {
            int value = rest.stream()
                    .mapToInt(member -> counts.getOrDefault(member, 0))
                    .sum();
            add(places, OTHER, new Piece(column, "", "Other (%,d)".formatted(rest.size()), "other", value));
            int other = pieces.size() - 1;
            new HashSet<>(rest).forEach(member -> places.put(member, other));
        }
        special.reversed().forEach(member -> add(places, member, special(column, member, counts)));
        return places;
    }

    private void add(Map<Integer, Integer> places, int member, Piece piece) {
        places.put(member, pieces.size());
        pieces.add(piece);
    }

    private Piece thing(int column, int member, Map<Integer, Integer> counts) {
        return new Piece(column, things.ref(member), Named.thing(things, member), "", counts.getOrDefault(member, 0));
    }

    private static Piece special(int column, int member, Map<Integer, Integer> counts) {
        String name = switch (member) {
            case WaysIn.UNTOLD -> "Nobody has told who works below";
            case WaysIn.UNCHAINED -> "No known chain";
            default -> "No vendor of tier 1 between";
        };
        String what = member == WaysIn.STRAIGHT ? "straight" : "unknown";
        return new Piece(column, "", name, what, counts.getOrDefault(member, 0));
    }

    private List<Flow> flows() {
        Map<Integer, Map<Integer, Integer>> carried = new TreeMap<>();
        for (Way way : ways) {
            int through = at(1, way.through());
            carry(carried, through, at(2, way.function()));
            if (way.before() != WaysIn.ITSELF) {
                carry(carried, at(0, way.before()), through);
            }
        }
        List<Flow> flows = new ArrayList<>();
        carried.forEach((from, all) -> all.forEach((to, value) -> flows.add(new Flow(from, to, value))));
        return flows;
    }

    private int at(int column, int member) {
        Integer place = placeOf.get(column).get(member);
        return place == null ? -1 : place;
    }

    private static void carry(Map<Integer, Map<Integer, Integer>> carried, int from, int to) {
        carried.computeIfAbsent(from, fresh -> new TreeMap<>()).merge(to, 1, Integer::sum);
    }
}
