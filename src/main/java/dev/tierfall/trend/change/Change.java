package dev.tierfall.trend.change;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.Shift;
import dev.tierfall.store.Shift.Shown;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that stands on one of two days and not on the other, or stands on both and says something else.
 *
 * @param how what became of it
 * @param dated true where its own dates did that, and nobody said anything new
 */
record Change(Shift shift, How how, boolean dated) {

    /** What became of a fact. */
    enum How {
        ADDED,
        ENDED,
        CHANGED
    }

    FileSchema file() {
        return BundleSchema.get().file(shift.file()).orElseThrow();
    }

    boolean isThing() {
        return file().describesThings();
    }

    /** The thing that it is about: of a row, the one that it starts at. */
    String ref() {
        return isThing() ? shift.key() : value(Objects.requireNonNull(file().start()));
    }

    /** The thing that a row ends at; null for a thing, and for a row that ends at none. */
    @Nullable
    String end() {
        return isThing() || file().end() == null ? null : value(file().end());
    }

    /** What it says at the end at which it stands; of one that stands at both, at the later. */
    Shown shown() {
        return Objects.requireNonNull(how == How.ENDED && shift.before() != null ? shift.before() : latest());
    }

    private @Nullable Shown latest() {
        return shift.after() == null ? shift.before() : shift.after();
    }

    private String value(String column) {
        return shown().value(column);
    }

    /** The columns that say something else; all of them where it stands at one end only. */
    SortedSet<String> columns() {
        var columns = shift.columns();
        if (how != How.CHANGED) {
            ends().forEach(shown -> columns.addAll(shown.values().keySet()));
        }
        return columns;
    }

    /** Every thing that it names, before or after, itself left out. */
    Set<String> named() {
        var named = new LinkedHashSet<String>();
        for (Column column : file().columns()) {
            ends().forEach(shown -> named.addAll(refs(column, shown.value(column.name()))));
        }
        return named;
    }

    /** What a column names, before or after. */
    Set<String> named(Column column) {
        var named = new LinkedHashSet<String>();
        ends().forEach(shown -> named.addAll(refs(column, shown.value(column.name()))));
        return named;
    }

    private Stream<Shown> ends() {
        return Stream.of(shift.before(), shift.after()).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static List<String> refs(Column column, String value) {
        return column.type() != Column.Type.REF || value.isEmpty() ? List.of() : Arrays.asList(value.split(";"));
    }

    /** Whether a fact stands on a day: within its validity, and a contract within its term. */
    static boolean holds(@Nullable Shown shown, LocalDate day) {
        return shown != null
                && (day(shown, "since") == null || !day.isBefore(day(shown, "since")))
                && (day(shown, "until") == null || day.isBefore(day(shown, "until")))
                && (day(shown, "start") == null || !day.isBefore(day(shown, "start")))
                && (day(shown, "end") == null || !day.isAfter(day(shown, "end")));
    }

    private static @Nullable LocalDate day(Shown shown, String column) {
        String value = shown.value(column);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    /** As a sentence names it: {@code account svc-x}, or {@code account svc-x to system erp in grants}. */
    String name() {
        String end = end();
        String to = end == null ? "" : " to " + called(end);
        return called(ref()) + (isThing() ? "" : "%s in %s".formatted(to, file().name()));
    }

    private static String called(String ref) {
        Ref parsed = Ref.parse(ref);
        return parsed.kind().word() + " " + parsed.id();
    }
}
