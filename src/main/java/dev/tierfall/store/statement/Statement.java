package dev.tierfall.store.statement;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;

/**
 * What one source says of one fact; live from the generation born until before the generation died.
 *
 * @param key a thing's ref, or for a row without an id the file and a hash of its values
 * @param said the values that are not empty, in the schema's order, notes last
 * @param origin the file as its author named it
 */
public record Statement(
        String key,
        FileSchema file,
        String source,
        List<Said> said,
        String origin,
        int line,
        String who,
        long born,
        long died) {

    /** The end of what has not ended. */
    public static final long NEVER = Long.MAX_VALUE;

    /** @param stated says for a column and its value since which generation the source has said so */
    static Statement of(Row row, Speaker speaker, long born, ToLongBiFunction<String, String> stated) {
        var said = new ArrayList<Said>();
        List<Column> columns = row.file().columns();
        for (int i = 0; i < columns.size(); i++) {
            add(said, columns.get(i).name(), row.values().get(i), stated);
        }
        new TreeMap<>(row.notes()).forEach((name, value) -> add(said, name, value, stated));
        return new Statement(
                Keys.of(row), row.file(), speaker.source(), said, row.source(), row.line(), speaker.who(), born, NEVER);
    }

    private static void add(List<Said> said, String column, String value, ToLongBiFunction<String, String> stated) {
        if (!value.isEmpty()) {
            said.add(new Said(column, value, stated.applyAsLong(column, value)));
        }
    }

    public static Statement first(Row row, Speaker speaker, long born) {
        return of(row, speaker, born, (column, value) -> born);
    }

    /** The row as said anew by a source that said this before: what it repeats keeps its date. */
    public Statement next(Row row, Speaker speaker, long born) {
        var before = new HashMap<String, Said>();
        said.forEach(value -> before.put(value.column(), value));
        return of(row, speaker, born, (column, value) -> {
            Said old = before.get(column);
            return old != null && old.value().equals(value) ? old.stated() : born;
        });
    }

    /** Said again from a generation on, with all its dates. */
    public Statement reborn(long generation) {
        return new Statement(key, file, source, said, origin, line, who, generation, NEVER);
    }

    /** The same without what it says of some columns. */
    public Statement without(Set<String> columns) {
        return saying(value -> !columns.contains(value.column()));
    }

    /** The same, less what is said of other columns. */
    public Statement only(Set<String> columns) {
        return saying(value -> columns.contains(value.column()));
    }

    private Statement saying(Predicate<Said> what) {
        List<Said> kept = said.stream().filter(what).toList();
        return new Statement(key, file, source, kept, origin, line, who, born, died);
    }

    public boolean liveAt(long generation) {
        return born <= generation && generation < died;
    }

    public String value(String column) {
        return said.stream()
                .filter(value -> value.column().equals(column))
                .map(Said::value)
                .findFirst()
                .orElse("");
    }

    /** As answers name it: {@code accounts.csv:14}. */
    public String place() {
        return origin + ":" + line;
    }

    /** The same values and notes, wherever they stand in the file. */
    public boolean saysTheSame(Statement other) {
        return words().equals(other.words());
    }

    private Map<String, String> words() {
        var words = new TreeMap<String, String>();
        said.forEach(value -> words.put(value.column(), value.value()));
        return words;
    }

    static Optional<FileSchema> file(String name) {
        return BundleSchema.get().file(name);
    }
}
