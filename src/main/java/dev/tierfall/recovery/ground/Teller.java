package dev.tierfall.recovery.ground;

import dev.tierfall.recovery.ground.Told.BackupWords;
import dev.tierfall.recovery.ground.Told.Between;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.ground.Told.Words;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the store what the files say of some things, in the generation that the question is put to. */
@Lazy
@Component
public class Teller {

    private final Asker asker;

    Teller(Asker asker) {
        this.asker = asker;
    }

    /**
     * Asks of some things and of their backups, and of nothing else.
     *
     * @param things their places
     */
    public Told told(Snapshot snapshot, IntList things) {
        var words = new Int2ObjectOpenHashMap<Words>();
        var rows = new HashMap<Between, List<RowWords>>();
        Things all = snapshot.things();
        asker.each("things", snapshot, things, row -> words.put(place(all, row, "key"), words(all, row)));
        asker.each("rows", snapshot, things, row -> {
            RowWords said = row(all, row);
            rows.computeIfAbsent(said.between(), between -> new ArrayList<>()).add(said);
        });
        return new Told(words, rows, backups(snapshot, words));
    }

    private Int2ObjectOpenHashMap<BackupWords> backups(Snapshot snapshot, Int2ObjectOpenHashMap<Words> words) {
        IntList named = IntArrayList.toList(words.values().stream()
                .mapToInt(Words::backup)
                .filter(place -> place >= 0)
                .sorted()
                .distinct());
        var backups = new Int2ObjectOpenHashMap<BackupWords>();
        asker.each(
                "backups",
                snapshot,
                named,
                row -> backups.put(
                        place(snapshot.things(), row, "key"),
                        new BackupWords(
                                (Boolean) row.get("isolated"),
                                (Boolean) row.get("offsite"),
                                (LocalDate) row.get("tested"),
                                Boolean.TRUE.equals(row.get("stub")))));
        return backups;
    }

    private static Words words(Things all, Map<String, Object> row) {
        return new Words(
                (Double) row.get("hours"),
                (Double) row.get("rto"),
                (Double) row.get("rpo"),
                (String) row.get("impact"),
                (Double) row.get("loss"),
                (String) row.get("record"),
                row.get("backup") == null ? -1 : place(all, row, "backup"));
    }

    private static RowWords row(Things all, Map<String, Object> row) {
        List<String> empty = ((List<?>) Objects.requireNonNull(row.get("empty")))
                .stream().filter(Objects::nonNull).map(Object::toString).toList();
        return new RowWords(
                new Between(place(all, row, "dependent"), place(all, row, "support"), record(row)),
                Boolean.TRUE.equals(row.get("holds")),
                Boolean.TRUE.equals(row.get("fallback")),
                (Double) row.get("carries"),
                empty);
    }

    private static String record(Map<String, Object> row) {
        return Objects.requireNonNullElse((String) row.get("record"), "");
    }

    private static int place(Things all, Map<String, Object> row, String column) {
        return all.ofKey((Long) Objects.requireNonNull(row.get(column), column));
    }
}
