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
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for the gaps beneath some items, along what holds them back in the worst world. */
final class GapWalk {

    private final Ground ground;
    private final Things things;
    private final IntOpenHashSet met = new IntOpenHashSet();
    private final IntOpenHashSet counted = new IntOpenHashSet();
    private final IntArrayList open = new IntArrayList();
    private final Set<Gap> missing = new TreeSet<>();
    private final Set<Gap> assumed = new TreeSet<>();
    private final Set<String> doubts = new TreeSet<>();
    private int needed;

    GapWalk(Ground ground) {
        this.ground = ground;
        this.things = ground.down().scene().things();
    }

    Gaps gaps() {
        return new Gaps(IntArrayList.toList(open.intStream().sorted()), needed, missing, assumed, doubts);
    }

    void from(IntList items) {
        items.forEach(item -> meet(item, true));
        for (int i = 0; i < open.size(); i++) {
            waits(open.getInt(i));
        }
    }

    /** @param counts whether its own hours matter, and not only those of what it waits for */
    private void meet(int item, boolean counts) {
        if (met.add(item)) {
            open.add(item);
        }
        if ((counts || ground.inCircle(item)) && ground.worst().stops(item) && counted.add(item)) {
            own(item);
        }
    }

    private void own(int at) {
        Item item = ground.plan().items().get(at);
        Kind kind = things.kind(ground.thing(at));
        boolean hasColumn = kind == Kind.SYSTEM || kind == Kind.SERVICE;
        needed += hasColumn || item.own() == null ? 1 : 0;
        if (item.own() == null) {
            String column = hasColumn ? "recovery_hours" : "hours down";
            missing.add(new Gap(ground.ref(at), column, null, record(at)));
        }
        if (item.doubtful()) {
            doubts.add(ground.ref(at));
        }
    }

    private void waits(int at) {
        Item item = ground.plan().items().get(at);
        for (int i = 0; i < item.waits().size(); i++) {
            Wait wait = item.waits().get(i);
            if (ground.worst().holds(at, i)) {
                wait.rows().forEach(row -> row(at, row));
            } else {
                // A fallback that outlasts the worst: its hours are known, and nothing beneath matters.
                needed += (int) wait.rows().stream().filter(Row::fallback).count();
            }
        }
    }

    private void row(int at, Row row) {
        if (row.told() >= 0) {
            said(row).empty().forEach(column -> assumed.add(gap(at, row, column)));
        }
        if (row.fallback()) {
            needed++;
            if (row.carries() == null) {
                missing.add(gap(at, row, "fallback_hours"));
            }
        }
        meet(row.on(), row.counts());
    }

    private Gap gap(int at, Row row, String column) {
        String record = row.told() < 0 ? null : said(row).between().record();
        return new Gap(ground.ref(at), column, ground.ref(row.on()), record);
    }

    private RowWords said(Row row) {
        return ground.rows().get(row.told());
    }

    private @Nullable String record(int at) {
        return ground.told().of(ground.thing(at)).record();
    }
}
