package dev.tierfall.recovery.ground;

import dev.tierfall.model.Kind;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.plan.Plan;
import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Schedule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each item what holds it back in the worst world, and how many values it adds to what its hours rest on. Found
 * once: a thousand functions may rest on the same fifty thousand things, and each asks for all of them.
 */
final class Beneath {

    /** The rows that hold each item back. */
    final List<List<Row>> rows = new ArrayList<>();
    /** How many fallbacks each item counts on, and how many of them nobody said the hours of. */
    final int[] fallbacks;

    final int[] endless;
    /** Items whose own hours are a value that is needed, those for which nobody said it, those whose backup fell. */
    final BitSet timed = new BitSet();

    final BitSet untimed = new BitSet();
    final BitSet doubtful = new BitSet();
    /** Items that have a row with an empty word. */
    final BitSet assuming = new BitSet();
    /** Items that can't be back without what can't be back without them. */
    final BitSet circling = new BitSet();

    private final Plan plan;
    private final Schedule worst;

    /** @param kinds of the items */
    Beneath(Plan plan, Schedule worst, List<Kind> kinds, List<RowWords> told) {
        this.plan = plan;
        this.worst = worst;
        int size = plan.items().size();
        fallbacks = new int[size];
        endless = new int[size];
        for (int[] circle : worst.circles()) {
            IntStream.of(circle).forEach(circling::set);
        }
        for (int item = 0; item < size; item++) {
            add(item, kinds.get(item));
            assuming.set(
                    item,
                    rows.get(item).stream()
                            .anyMatch(row -> row.told() >= 0
                                    && !told.get(row.told()).empty().isEmpty()));
        }
    }

    private void add(int at, Kind kind) {
        Item item = plan.items().get(at);
        var holding = new ArrayList<Row>();
        for (int wait = 0; wait < item.waits().size(); wait++) {
            List<Row> all = item.waits().get(wait).rows();
            // A fallback that outlasts the worst counts too: its hours are known, and nothing beneath matters.
            fallbacks[at] += (int) all.stream().filter(Row::fallback).count();
            if (worst.holds(at, wait)) {
                holding.addAll(all);
            }
        }
        rows.add(List.copyOf(holding));
        endless[at] = (int) holding.stream().filter(Beneath::endless).count();
        if (worst.stops(at)) {
            timed.set(at, item.own() == null || hasColumn(kind));
            untimed.set(at, item.own() == null);
            doubtful.set(at, item.doubtful());
        }
    }

    static boolean endless(Row row) {
        return row.fallback() && row.carries() == null;
    }

    /** Whether a file has a column for how long such a thing takes. */
    static boolean hasColumn(Kind kind) {
        return kind == Kind.SYSTEM || kind == Kind.SERVICE;
    }
}
