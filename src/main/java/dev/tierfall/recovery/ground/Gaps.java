package dev.tierfall.recovery.ground;

import dev.tierfall.model.Kind;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that some items' hours rest on, and those of them that nobody filled in: what is to go and ask.
 *
 * @param items those asked for and all that hold them back
 * @param needed how many numbers it takes to say when they are back
 * @param missing the numbers that are not there
 * @param assumed the words that are not there, each counted for the worse, so that no answer is missing for them
 * @param doubts the systems whose backup fell as well, so that their hours hold only for the better
 */
public record Gaps(IntList items, int needed, Set<Gap> missing, Set<Gap> assumed, Set<String> doubts) {

    public Gaps {
        missing = Collections.unmodifiableSet(missing);
        assumed = Collections.unmodifiableSet(assumed);
        doubts = Collections.unmodifiableSet(doubts);
    }

    /**
     * One empty cell.
     *
     * @param ref whose it is
     * @param column as the file heads it; where no file has one, what would have to be known
     * @param on the other end where a row between two things lacks it
     */
    public record Gap(
            String ref,
            String column,
            @Nullable String on,
            @Nullable String record)
            implements Comparable<Gap> {

        private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::ref)
                .thenComparing(Gap::column)
                .thenComparing(gap -> gap.on() == null ? "" : gap.on())
                .thenComparing(gap -> gap.record() == null ? "" : gap.record());

        @Override
        public int compareTo(Gap other) {
            return ORDER.compare(this, other);
        }

        /** As {@code recovery_hours of system:erp}. */
        public String words() {
            return on == null ? "%s of %s".formatted(column, ref) : "%s of %s on %s".formatted(column, ref, on);
        }
    }

    /** Of these items and all that they wait for. */
    public static Gaps of(Ground ground, IntList items) {
        var walk = new Walk(ground);
        items.forEach(walk::meet);
        for (int i = 0; i < walk.open.size(); i++) {
            walk.look(walk.open.getInt(i));
        }
        return new Gaps(walk.open, walk.needed, walk.missing, walk.assumed, walk.doubts);
    }

    /** The same resting on one value more, which is empty where a gap says so. */
    public Gaps and(@Nullable Gap gap) {
        var more = new TreeSet<>(missing);
        if (gap != null) {
            more.add(gap);
        }
        return new Gaps(items, needed + 1, more, assumed, doubts);
    }

    private static final class Walk {

        private final Ground ground;
        private final Things things;
        private final IntOpenHashSet met = new IntOpenHashSet();
        private final IntArrayList open = new IntArrayList();
        private final Set<Gap> missing = new TreeSet<>();
        private final Set<Gap> assumed = new TreeSet<>();
        private final Set<String> doubts = new TreeSet<>();
        private int needed;

        Walk(Ground ground) {
            this.ground = ground;
            this.things = ground.down().scene().things();
        }

        void meet(int item) {
            if (met.add(item)) {
                open.add(item);
            }
        }

        void look(int at) {
            Item item = ground.plan().items().get(at);
            if (ground.worst().stops(at)) {
                own(at, item);
            }
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

        private void own(int at, Item item) {
            Kind kind = things.kind(ground.thing(at));
            boolean hasColumn = kind == Kind.SYSTEM || kind == Kind.SERVICE;
            if (hasColumn || (item.own() == null && !Owns.coveredByOthers(kind))) {
                needed++;
            }
            if (item.own() == null && !Owns.coveredByOthers(kind)) {
                String column = hasColumn ? "recovery_hours" : "hours down by itself";
                missing.add(new Gap(ground.ref(at), column, null, record(at)));
            }
            if (item.doubtful()) {
                doubts.add(ground.ref(at));
            }
        }

        private void row(int at, Row row) {
            if (row.told() >= 0) {
                RowWords said = ground.rows().get(row.told());
                said.empty().forEach(column -> assumed.add(gap(at, row, column)));
            }
            if (row.fallback()) {
                needed++;
                if (row.carries() == null) {
                    missing.add(gap(at, row, "fallback_hours"));
                }
            }
            if (row.counts()) {
                meet(row.on());
            } else if (row.fallback()) {
                needed++;
                missing.add(new Gap(ground.ref(row.on()), "hours down", null, null));
            }
        }

        private Gap gap(int at, Row row, String column) {
            String record = row.told() < 0
                    ? null
                    : ground.rows().get(row.told()).between().record();
            return new Gap(ground.ref(at), column, ground.ref(row.on()), record);
        }

        private @Nullable String record(int at) {
            return ground.told().of(ground.thing(at)).record();
        }
    }
}
