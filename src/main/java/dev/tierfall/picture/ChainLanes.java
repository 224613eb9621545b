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
 * Places chains in lanes: us on the left, a column a tier, each card level with the first of those below it, so that a
 * link that is added moves no card. Where nobody has told who works below, a card says that it is unknown.
 */
final class ChainLanes {

    private static final int ACROSS = 236;
    private static final int DOWN = 80;
    private static final int TOP = 34;
    private static final int CARD_WIDTH = 186;

    /** More cards than these are no picture; a last one says how many there are besides, and the table lists them. */
    private static final int MOST = 90;

    private final Things things;
    private final int focus;
    private final Rows rows;
    private final List<Card> cards = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final Map<Integer, Integer> standing = new HashMap<>();
    private int columns = 1;
    private int left;

    private ChainLanes(Things things, int focus, List<Branch> heads) {
        this.things = things;
        this.focus = focus;
        this.rows = new Rows(Founders.of(things), heads);
        heads.forEach(this::count);
    }

    static Lanes of(Things things, int focus, List<Branch> heads, String us) {
        return new ChainLanes(things, focus, heads).placed(heads, us);
    }

    private Lanes placed(List<Branch> heads, String us) {
        cards.add(new Card(null, us, "us", 0, TOP, false, false));
        for (Branch head : rows.ordered(heads)) {
            place(head, 0);
        }
        if (heads.isEmpty()) {
            unexplained();
        }
        int height = TOP + Math.max(1, rows.size()) * DOWN;
        if (left > 0) {
            cards.add(new Card(null, "%,d more".formatted(left), "the table lists them", 0, height, false, true));
            height += DOWN;
        }
        List<Column> labels = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            labels.add(new Column(i == 0 ? "Us" : "Tier " + i, i * ACROSS));
        }
        return new Lanes(columns * ACROSS + CARD_WIDTH, height, labels, List.copyOf(cards), List.copyOf(curves));
    }

    private void count(Branch branch) {
        standing.merge(branch.vendor, 1, Integer::sum);
        branch.below.forEach(this::count);
    }

    /** Places a branch beside the card above it, and then those below. */
    private void place(Branch branch, int above) {
        if (cards.size() >= MOST) {
            left += size(branch);
            return;
        }
        columns = Math.max(columns, branch.tier);
        int me = cards.size();
        int y = TOP + rows.of(branch) * DOWN;
        cards.add(card(branch, y));
        curves.add(new Curve(above, me, branch.leadsToFocus, false));
        for (Branch next : rows.ordered(branch.below)) {
            place(next, me);
        }
        if (branch.below.isEmpty()) {
            curves.add(new Curve(me, unknown(branch.tier + 1, y, "Nobody has told", "who works below"), false, true));
        }
    }

    private static int size(Branch branch) {
        return 1 + branch.below.stream().mapToInt(ChainLanes::size).sum();
    }

    private int unknown(int tier, int y, String name, String note) {
        columns = Math.max(columns, tier);
        cards.add(new Card(null, name, note, tier * ACROSS, y, false, true));
        return cards.size() - 1;
    }

    /** A vendor that no chain explains: between us and it lies what nobody has told. */
    private void unexplained() {
        int gap = unknown(1, TOP, "No known chain", "how it works for us is unknown");
        curves.add(new Curve(0, gap, false, true));
        columns = Math.max(columns, 2);
        cards.add(
                new Card(things.ref(focus), Named.thing(things, focus), "tier unknown", 2 * ACROSS, TOP, true, false));
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
}
