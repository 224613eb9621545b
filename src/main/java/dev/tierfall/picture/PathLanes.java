package dev.tierfall.picture;

import dev.tierfall.picture.Picture.Leg;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paths as lanes, a column a step. What a path has in common with an earlier one, from the beginning on, stands there
 * once; after that it has cards of its own in the first row with room for them, so that a thing that stands in several
 * lanes is seen to.
 */
record PathLanes(int width, int height, List<Lanes.Column> columns, List<Card> cards, List<Curve> curves) {

    static final int ACROSS = 228;
    static final int DOWN = 112;
    static final int TOP = 30;
    static final int CARD_WIDTH = 192;

    /**
     * One thing in one state. The step that leads there is that of its first path, one before its column.
     *
     * @param lanes the paths that come here, from 0
     */
    record Card(String ref, String name, String state, int column, List<Integer> lanes, int x, int y) {

        Card and(int lane) {
            List<Integer> more = new ArrayList<>(lanes);
            more.add(lane);
            return new Card(ref, name, state, column, List.copyOf(more), x, y);
        }
    }

    /** Ends are places in the cards. */
    record Curve(int from, int to) {}

    static PathLanes of(List<List<Leg>> paths) {
        var laid = new Laid();
        for (int lane = 0; lane < paths.size(); lane++) {
            laid.add(paths.get(lane), lane);
        }
        int columns = laid.cards.stream().mapToInt(Card::column).max().orElse(-1) + 1;
        int width = Math.max(0, columns - 1) * ACROSS + CARD_WIDTH;
        return new PathLanes(width, TOP + laid.taken.size() * DOWN, labels(columns), laid.cards, laid.curves);
    }

    /** What is laid so far. */
    private static final class Laid {

        private final List<Card> cards = new ArrayList<>();
        private final List<Curve> curves = new ArrayList<>();
        private final Map<String, Integer> known = new HashMap<>();

        /** The columns that are taken, a set a row. */
        private final List<BitSet> taken = new ArrayList<>();

        void add(List<Leg> path, int lane) {
            String shared = "";
            int before = -1;
            int row = -1;
            for (int column = 0; column <= path.size(); column++) {
                shared += identity(path, column);
                Integer there = known.get(shared);
                if (there == null) {
                    row = row >= 0
                            ? row
                            : row(before < 0 ? 0 : (cards.get(before).y() - TOP) / DOWN, column, path);
                    there = cards.size();
                    known.put(shared, there);
                    cards.add(card(path, column, row));
                    if (before >= 0) {
                        curves.add(new Curve(before, there));
                    }
                }
                cards.set(there, cards.get(there).and(lane));
                before = there;
            }
        }

        /** The first row from there on in which nothing stands where the rest of a path is to stand. */
        private int row(int from, int column, List<Leg> path) {
            int row = from;
            while (row < taken.size()
                    && !taken.get(row).get(column, path.size() + 1).isEmpty()) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(new BitSet());
            }
            taken.get(row).set(column, path.size() + 1);
            return row;
        }
    }

    private static Card card(List<Leg> path, int column, int row) {
        Leg leg = path.get(Math.max(0, column - 1));
        boolean first = column == 0;
        return new Card(
                first ? leg.from() : leg.to(),
                first ? leg.fromName() : leg.toName(),
                first ? leg.fromState() : leg.toState(),
                column,
                List.of(),
                column * ACROSS,
                TOP + row * DOWN);
    }

    /**
     * What tells a card from others of its column: the thing, its state, and which step by which record leads there.
     */
    private static String identity(List<Leg> path, int column) {
        Leg first = path.getFirst();
        if (column == 0) {
            return first.from() + "=" + first.fromState();
        }
        Leg leg = path.get(column - 1);
        return "|%s %s=%s %s".formatted(leg.rule(), leg.to(), leg.toState(), leg.record());
    }

    private static List<Lanes.Column> labels(int columns) {
        List<Lanes.Column> labels = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            labels.add(new Lanes.Column(i == 0 ? "Falls first" : "Step " + i, i * ACROSS));
        }
        return labels;
    }
}
