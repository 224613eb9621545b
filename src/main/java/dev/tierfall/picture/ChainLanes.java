package dev.tierfall.picture;

import dev.tierfall.picture.Lanes.Card;
import dev.tierfall.picture.Lanes.Column;
import dev.tierfall.picture.Lanes.Curve;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places chains in lanes: us on the left, a column a tier, each card level with the middle of those below it. Where
 * nobody has told who works below, a card says that it is unknown.
 */
final class ChainLanes {

    private static final int ACROSS = 236;
    private static final int DOWN = 62;
    private static final int TOP = 34;
    private static final int CARD_WIDTH = 186;

    /** More cards than these are no picture; the table lists them all. */
    private static final int MOST = 90;

    private final Things things;
    private final int focus;
    private final List<Card> cards = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final Map<Integer, Integer> standing = new HashMap<>();
    private int row;
    private int columns = 1;

    ChainLanes(Things things, int focus) {
        this.things = things;
        this.focus = focus;
    }

    Lanes of(List<Branch> heads, String us) {
        heads.forEach(this::count);
        cards.add(new Card(null, us, "us", 0, 0, false, false));
        List<Integer> placed = new ArrayList<>();
        for (Branch head : heads) {
            placed.add(place(head));
            curves.add(new Curve(0, placed.getLast(), head.leadsToFocus, false));
        }
        if (heads.isEmpty()) {
            unexplained();
        }
        cards.set(0, new Card(null, us, "us", 0, middle(placed), false, false));
        List<Column> labels = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            labels.add(new Column(i == 0 ? "Us" : "Tier " + i, i * ACROSS));
        }
        int height = TOP + Math.max(1, row) * DOWN;
        return new Lanes(columns * ACROSS + CARD_WIDTH, height, labels, List.copyOf(cards), List.copyOf(curves));
    }

    private void count(Branch branch) {
        standing.merge(branch.vendor, 1, Integer::sum);
        branch.below.forEach(this::count);
    }

    /** Places a branch from its leaves upwards and returns the place of its card. */
    private int place(Branch branch) {
        columns = Math.max(columns, branch.tier);
        List<Integer> below = new ArrayList<>();
        int me = cards.size();
        cards.add(card(branch, 0));
        for (Branch next : branch.below) {
            if (cards.size() < MOST) {
                int child = place(next);
                below.add(child);
                curves.add(new Curve(me, child, next.leadsToFocus, false));
            }
        }
        if (branch.below.isEmpty()) {
            int unknown = unknown(branch.tier + 1, "Nobody has told", "who works below");
            below.add(unknown);
            curves.add(new Curve(me, unknown, false, true));
        }
        cards.set(me, card(branch, middle(below)));
        return me;
    }

    private int unknown(int tier, String name, String note) {
        columns = Math.max(columns, tier);
        cards.add(new Card(null, name, note, tier * ACROSS, TOP + row++ * DOWN, false, true));
        return cards.size() - 1;
    }

    /** A vendor that no chain explains: between us and it lies what nobody has told. */
    private void unexplained() {
        int gap = unknown(1, "No known chain", "how it works for us is unknown");
        curves.add(new Curve(0, gap, false, true));
        columns = Math.max(columns, 2);
        int y = cards.get(gap).y();
        cards.add(new Card(things.ref(focus), Named.thing(things, focus), "tier unknown", 2 * ACROSS, y, true, false));
        curves.add(new Curve(gap, cards.size() - 1, false, true));
    }

    private Card card(Branch branch, int y) {
        int places = standing.getOrDefault(branch.vendor, 1);
        String twice = places > 1 ? "stands %d times · ".formatted(places) : "";
        int what = branch.service >= 0 ? branch.service : branch.contract;
        String note = twice + (what < 0 ? "contract unknown" : Named.thing(things, what));
        String name = Named.thing(things, branch.vendor);
        return new Card(things.ref(branch.vendor), name, note, branch.tier * ACROSS, y, branch.vendor == focus, false);
    }

    private int middle(List<Integer> places) {
        if (places.isEmpty()) {
            return TOP;
        }
        int first = cards.get(places.getFirst()).y();
        int last = cards.get(places.getLast()).y();
        return (first + last) / 2;
    }
}
