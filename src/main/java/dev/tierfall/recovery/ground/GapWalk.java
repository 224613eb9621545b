package dev.tierfall.recovery.ground;

import dev.tierfall.recovery.ground.Gaps.Gap;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.plan.Plan.Row;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.BitSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks from some items over all that holds them back; counts every gap met, and writes out only the first. */
final class GapWalk {

    private final Ground ground;
    private final Beneath beneath;
    private final BitSet met = new BitSet();
    private final BitSet counted = new BitSet();
    private final IntArrayList open = new IntArrayList();
    private int needed;
    private int lacking;

    GapWalk(Ground ground) {
        this.ground = ground;
        this.beneath = ground.beneath();
    }

    Gaps gaps(IntList items, int most) {
        items.forEach(item -> meet(item, true));
        for (int i = 0; i < open.size(); i++) {
            int at = open.getInt(i);
            needed += beneath.fallbacks[at];
            lacking += beneath.endless[at];
            for (Row row : beneath.rows.get(at)) {
                meet(row.on(), row.counts());
            }
        }
        return new Gaps(
                met,
                needed,
                lacking,
                met.stream().boxed().flatMap(this::missing).limit(most).toList(),
                both(met, beneath.assuming).stream()
                        .boxed()
                        .flatMap(this::assumed)
                        .limit(most)
                        .toList(),
                IntArrayList.toList(both(counted, beneath.doubtful).stream()));
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** @param counts whether its own hours matter, and not only those of what it waits for */
    private void meet(int at, boolean counts) {
        if (!met.get(at)) {
            met.set(at);
            open.add(at);
        }
        if (!counted.get(at) && (counts || beneath.circling.get(at))) {
            counted.set(at);
            needed += beneath.timed.get(at) ? 1 : 0;
            lacking += beneath.untimed.get(at) ? 1 : 0;
        }
    }

    private Stream<Gap> missing(int at) {
        if (!beneath.untimed.get(at) && beneath.endless[at] == 0) {
            return Stream.of();
        }
        Stream<Gap> own = counted.get(at) && beneath.untimed.get(at)
                ? Stream.of(new Gap(ground.ref(at), column(at), null, record(at)))
                : Stream.of();
        Stream<Gap> rows =
                beneath.rows.get(at).stream().filter(Beneath::endless).map(row -> gap(at, row, "fallback_hours"));
        return Stream.concat(own, rows).sorted();
    }

    private Stream<Gap> assumed(int at) {
        return beneath.rows.get(at).stream()
                .filter(row -> row.told() >= 0)
                .flatMap(row -> said(row).empty().stream().map(column -> gap(at, row, column)))
                .sorted();
    }

    private Gap gap(int at, Row row, String column) {
        String record = row.told() < 0 ? null : said(row).between().record();
        return new Gap(ground.ref(at), column, ground.ref(row.on()), record);
    }

    private RowWords said(Row row) {
        return ground.rows().get(row.told());
    }

    private String column(int at) {
        return Beneath.hasColumn(ground.kind(at)) ? "recovery_hours" : "hours down";
    }

    private @Nullable String record(int at) {
        return ground.told().of(ground.thing(at)).record();
    }
}
