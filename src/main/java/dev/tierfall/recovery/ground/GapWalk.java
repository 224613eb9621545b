package dev.tierfall.recovery.ground;

import dev.tierfall.model.Kind;
import dev.tierfall.recovery.ground.Gaps.Gap;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the gaps beneath some items, along what holds them back in the worst world. Counts all, and writes out only
 * the first: a thousand functions may rest on the same fifty thousand things.
 */
final class GapWalk {

    private final Ground ground;
    private final Things things;
    private final BitSet met = new BitSet();
    private final BitSet counted = new BitSet();
    private final BitSet lack = new BitSet();
    private final BitSet assume = new BitSet();
    private final IntArrayList open = new IntArrayList();
    private int needed;
    private int lacking;

    GapWalk(Ground ground) {
        this.ground = ground;
        this.things = ground.down().scene().things();
    }

    Gaps gaps(IntList items, int most) {
        items.forEach(item -> meet(item, true));
        for (int i = 0; i < open.size(); i++) {
            look(open.getInt(i));
        }
        return new Gaps(
                IntArrayList.toList(met.stream()),
                needed,
                lacking,
                lack.stream().boxed().flatMap(this::missing).limit(most).toList(),
                assume.stream().boxed().flatMap(this::assumed).limit(most).toList(),
                IntArrayList.toList(counted.stream().filter(at -> item(at).doubtful())));
    }

    /** @param counts whether its own hours matter, and not only those of what it waits for */
    private void meet(int at, boolean counts) {
        if (!met.get(at)) {
            met.set(at);
            open.add(at);
        }
        if ((counts || ground.inCircle(at)) && ground.worst().stops(at) && !counted.get(at)) {
            counted.set(at);
            boolean empty = item(at).own() == null;
            needed += empty || hasColumn(at) ? 1 : 0;
            lack(at, empty ? 1 : 0);
        }
    }

    private void lack(int at, int count) {
        lacking += count;
        lack.set(at, lack.get(at) || count > 0);
    }

    private void look(int at) {
        for (int wait = 0; wait < item(at).waits().size(); wait++) {
            List<Row> rows = item(at).waits().get(wait).rows();
            boolean holds = ground.worst().holds(at, wait);
            for (Row row : rows) {
                // A fallback that outlasts the worst: its hours are known, and nothing beneath matters.
                needed += row.fallback() ? 1 : 0;
                if (holds) {
                    lack(at, row.fallback() && row.carries() == null ? 1 : 0);
                    assume.set(at, assume.get(at) || !empty(row).isEmpty());
                    meet(row.on(), row.counts());
                }
            }
        }
    }

    private Stream<Gap> missing(int at) {
        Stream<Gap> own = counted.get(at) && item(at).own() == null
                ? Stream.of(new Gap(
                        ground.ref(at), hasColumn(at) ? "recovery_hours" : "hours down", null, record(at)))
                : Stream.of();
        Stream<Gap> rows = holding(at)
                .filter(row -> row.fallback() && row.carries() == null)
                .map(row -> gap(at, row, "fallback_hours"));
        return Stream.concat(own, rows).sorted();
    }

    private Stream<Gap> assumed(int at) {
        return holding(at)
                .flatMap(row -> empty(row).stream().map(column -> gap(at, row, column)))
                .sorted();
    }

    private Stream<Row> holding(int at) {
        List<Wait> waits = item(at).waits();
        return IntStream.range(0, waits.size())
                .filter(wait -> ground.worst().holds(at, wait))
                .boxed()
                .flatMap(wait -> waits.get(wait).rows().stream());
    }

    private Gap gap(int at, Row row, String column) {
        String record = row.told() < 0 ? null : said(row).between().record();
        return new Gap(ground.ref(at), column, ground.ref(row.on()), record);
    }

    private List<String> empty(Row row) {
        return row.told() < 0 ? List.of() : said(row).empty();
    }

    private RowWords said(Row row) {
        return ground.rows().get(row.told());
    }

    private @Nullable String record(int at) {
        return ground.told().of(ground.thing(at)).record();
    }

    private boolean hasColumn(int at) {
        Kind kind = things.kind(ground.thing(at));
        return kind == Kind.SYSTEM || kind == Kind.SERVICE;
    }

    private Item item(int at) {
        return ground.plan().items().get(at);
    }
}
