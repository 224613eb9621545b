package dev.tierfall.recovery.ground;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the files say of some things beside the steps between them; null is what they do not say. */
public record Told(Int2ObjectMap<Words> words, Map<Between, List<RowWords>> rows, Int2ObjectMap<BackupWords> backups) {

    static final Words NOTHING = new Words(null, null, null, null, null, null, -1);

    /**
     * Of one thing.
     *
     * @param hours until a system, or as promised a service, is back
     * @param rto how long a function may be down
     * @param rpo how old its data may be then
     * @param loss for each hour, in the organization's currency
     * @param backup the place of the system that backs it up; -1 where none is named
     */
    public record Words(
            @Nullable Double hours,
            @Nullable Double rto,
            @Nullable Double rpo,
            @Nullable String impact,
            @Nullable Double loss,
            @Nullable String record,
            int backup) {}

    /** Which row is meant: its ends and the file and line that prove it. */
    record Between(int dependent, int support, String record) {}

    /**
     * Of one dependency or support.
     *
     * @param holds whether the one can't be back before the other
     * @param empty the columns that nobody filled in, each counted for the worse
     */
    public record RowWords(
            Between between,
            boolean holds,
            boolean fallback,
            @Nullable Double carries,
            List<String> empty) {}

    /** Of a system as a backup. */
    public record BackupWords(
            @Nullable Boolean isolated,
            @Nullable Boolean offsite,
            @Nullable LocalDate tested,
            boolean stub) {}

    public Words of(int thing) {
        return words.getOrDefault(thing, NOTHING);
    }

    /** The rows behind a step; none where it is not made of a dependency or a support. */
    List<RowWords> rows(int dependent, int support, String record) {
        return rows.getOrDefault(new Between(dependent, support, record), List.of());
    }
}
