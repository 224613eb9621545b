package dev.tierfall.whatif.change;

import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One fact of the map as it is shown and as it is supposed: a thing, or a row of a link file. */
final class Fact {

    private final String key;
    private final FileSchema file;
    private final boolean onTheMap;
    private final Map<String, String> before;
    private Map<String, String> now;
    private boolean gone;
    private int line;

    /**
     * A fact before anything is supposed.
     *
     * @param key a thing's ref, or a row's key in the live graph; of a row that is not there yet, any
     * @param onTheMap whether the map knows it, if only as a stub
     * @param before its values by column, without empty ones; none where nobody describes it
     */
    Fact(String key, FileSchema file, boolean onTheMap, Map<String, String> before) {
        this.key = key;
        this.file = file;
        this.onTheMap = onTheMap;
        this.before = Map.copyOf(before);
        this.now = new LinkedHashMap<>(before);
    }

    String key() {
        return key;
    }

    FileSchema file() {
        return file;
    }

    Map<String, String> before() {
        return before;
    }

    Map<String, String> now() {
        return now;
    }

    /** Where the last change of it is written. */
    int line() {
        return line;
    }

    String value(String column) {
        return now.getOrDefault(column, "");
    }

    /** Whether somebody says something of it. */
    boolean described() {
        return !now.isEmpty();
    }

    /** Whether it is on the map as supposed, if only named. */
    boolean present() {
        return described() || (onTheMap && !gone);
    }

    boolean differs() {
        return !before.equals(now);
    }

    void say(String column, String value, int at) {
        line = at;
        if (value.isEmpty()) {
            now.remove(column);
        } else {
            now.put(column, value);
        }
    }

    void go(int at) {
        line = at;
        gone = true;
        now = new LinkedHashMap<>();
    }

    /** The columns that name a thing now. */
    List<Column> naming(String ref) {
        return file.columns().stream()
                .filter(column -> column.type() == Column.Type.REF
                        && elements(value(column.name())).contains(ref))
                .toList();
    }

    /** Every thing that it names now. */
    List<String> named() {
        return file.columns().stream()
                .filter(column -> column.type() == Column.Type.REF)
                .flatMap(column -> elements(value(column.name())).stream())
                .toList();
    }

    static List<String> elements(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(";"));
    }

    /** As a person reads it: a thing's name, else its ref; of a row its file and the things that it ties. */
    String title() {
        return file.describesThings() ? shown("name", key) : subject();
    }

    /** As a list of changes names it: a thing's ref, or a row's file and the things that it ties. */
    String subject() {
        if (file.describesThings()) {
            return key;
        }
        String start = shown(Objects.requireNonNull(file.start()), "");
        String end = file.end() == null ? "" : " → " + shown(file.end(), "");
        return "%s %s%s".formatted(file.name(), start, end);
    }

    private String shown(String column, String otherwise) {
        return now.getOrDefault(column, before.getOrDefault(column, otherwise));
    }
}
