package dev.tierfall.twin;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of a bundle made in earnest: rows are rewritten until nothing is left to do, in the plain words of
 * {@code docs/what-if.md}, and each change is also written down as a what-if says it.
 */
final class SlowWhatIf implements RowSource {

    private static final Set<String> SCOPES =
            Set.of("services.contract", "subcontracts.contract", "subcontracts.service");
    private static final Set<String> STAYS = Set.of("vendors.parent", "organizations.parent");

    final Map<FileSchema, List<Map<String, String>>> files = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("changes:\n");

    SlowWhatIf(Map<FileSchema, List<Map<String, String>>> bundle) {
        for (FileSchema file : BundleSchema.get().files()) {
            files.put(
                    file,
                    new ArrayList<>(bundle.getOrDefault(file, List.of()).stream()
                            .<Map<String, String>>map(HashMap::new)
                            .toList()));
        }
    }

    /** Takes over a part of the map that was changed by itself: its rows in the place of those of its prefix. */
    void take(SlowWhatIf part, String prefix) {
        text.append(part.text.substring("changes:\n".length()));
        files.forEach((file, rows) -> {
            String first = file.describesThings() ? "id" : Objects.requireNonNull(file.start());
            rows.removeIf(
                    row -> row.getOrDefault(first, "").replaceAll(".*:", "").startsWith(prefix));
            rows.addAll(part.rows(file));
        });
    }

    String text() {
        return text.toString();
    }

    void set(String ref, String column, String value) {
        note("set", Map.of(ref, Map.of(column, value)));
        thing(ref).put(column, value);
    }

    void setRow(FileSchema file, Map<String, String> row, String column, String value) {
        var given = known(row);
        note("set", List.of(Map.of("file", file.name(), "row", given, "to", Map.of(column, value))));
        rows(file).stream().filter(other -> matches(other, given)).forEach(other -> other.put(column, value));
    }

    void removeRow(FileSchema file, Map<String, String> row) {
        var given = known(row);
        note("remove", List.of(Map.of("file", file.name(), "row", given)));
        rows(file).removeIf(other -> matches(other, given));
    }

    void add(FileSchema file, Map<String, String> row) {
        note("add", Map.of(file.name(), List.of(row)));
        rows(file).add(new HashMap<>(row));
    }

    void remove(String ref) {
        note("remove", List.of(ref));
        drop(ref);
    }

    void replace(String one, String other) {
        note("replace", Map.of(one, other));
        var tied = new ArrayList<String>();
        files.forEach((file, rows) -> rows.removeIf(row -> {
            boolean moved = false;
            for (Column column : refs(file)) {
                if (elements(row, column).contains(one) && !STAYS.contains(file.name() + "." + column.name())) {
                    row.put(
                            column.name(),
                            elements(row, column).stream()
                                    .map(ref -> ref.equals(one) ? other : ref)
                                    .distinct()
                                    .collect(Collectors.joining(";")));
                    moved = true;
                }
            }
            if (!moved) {
                return false;
            }
            if (!file.describesThings()) {
                return Objects.equals(row.get(file.start()), row.get(file.end()));
            }
            String own = ref(file, row);
            refs(file).stream()
                    .filter(column -> elements(row, column).contains(own))
                    .forEach(column -> row.put(column.name(), ""));
            if (same(row, "from", "to") || same(row, "prime", "sub")) {
                tied.add(own);
            }
            return false;
        }));
        tied.forEach(this::drop);
    }

    void accept(String ref) {
        note("accept", ref);
        thing(ref).putAll(Map.of("status", "effective", "approved", "true"));
    }

    void buy(String vendor, String by) {
        note("buy", Map.of("vendor", vendor, "by", by, "on", "2026-03-01"));
        thing(vendor).putAll(Map.of("parent", by, "networks_joined", "", "ownership_changed_on", "2026-03-01"));
    }

    Map<String, String> thing(String ref) {
        FileSchema file = file(ref);
        return rows(file).stream()
                .filter(row -> ref(file, row).equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is described. */
    List<String> described() {
        var refs = new ArrayList<String>();
        files.forEach((file, rows) -> {
            if (file.describesThings()) {
                rows.forEach(row -> refs.add(ref(file, row)));
            }
        });
        return refs;
    }

    /** Everything that is described or named. */
    Set<String> present() {
        var refs = new LinkedHashSet<>(described());
        files.forEach((file, rows) ->
                rows.forEach(row -> refs(file).forEach(column -> refs.addAll(elements(row, column)))));
        return refs;
    }

    List<Map<String, String>> rows(FileSchema file) {
        return Objects.requireNonNull(files.get(file));
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        files.forEach((file, rows) -> {
            int line = 1;
            for (Map<String, String> row : rows) {
                List<String> values = file.columns().stream()
                        .map(column -> row.getOrDefault(column.name(), ""))
                        .toList();
                reader.accept(new Row(file, values, Map.of(), file.name() + ".csv", ++line));
            }
        });
    }

    private void drop(String ref) {
        var gone = new HashSet<>(Set.of(ref));
        for (int before = 0; before < gone.size(); ) {
            before = gone.size();
            files.forEach((file, rows) -> rows.removeIf(row -> goes(file, row, gone)));
        }
    }

    private static boolean goes(FileSchema file, Map<String, String> row, Set<String> gone) {
        if (file.describesThings() && gone.contains(ref(file, row))) {
            return true;
        }
        for (Column column : refs(file)) {
            List<String> left = elements(row, column).stream()
                    .filter(ref -> !gone.contains(ref))
                    .toList();
            if (left.size() < elements(row, column).size()) {
                if (column.required() || SCOPES.contains(file.name() + "." + column.name())) {
                    if (file.describesThings()) {
                        gone.add(ref(file, row));
                    }
                    return true;
                }
                row.put(column.name(), String.join(";", left));
            }
        }
        return false;
    }

    private void note(String verb, Object what) {
        text.append("  - %s: %s%n".formatted(verb, JsonMapper.shared().writeValueAsString(what)));
    }

    private static Map<String, String> known(Map<String, String> row) {
        var known = new HashMap<>(row);
        known.values().removeIf(String::isEmpty);
        return known;
    }

    private static boolean matches(Map<String, String> row, Map<String, String> given) {
        return given.entrySet().stream()
                .allMatch(cell -> row.getOrDefault(cell.getKey(), "").equals(cell.getValue()));
    }

    private static boolean same(Map<String, String> row, String one, String other) {
        return row.containsKey(one) && row.containsKey(other) && Objects.equals(row.get(one), row.get(other));
    }

    private static List<Column> refs(FileSchema file) {
        return file.columns().stream()
                .filter(column -> column.type() == Column.Type.REF)
                .toList();
    }

    private static List<String> elements(Map<String, String> row, Column column) {
        String value = row.getOrDefault(column.name(), "");
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(";"));
    }

    static String ref(FileSchema file, Map<String, String> row) {
        return Objects.requireNonNull(file.kind()).word() + ":" + row.get("id");
    }

    private static FileSchema file(String ref) {
        return BundleSchema.get().files().stream()
                .filter(file ->
                        file.kind() != null && ref.startsWith(file.kind().word() + ":"))
                .findFirst()
                .orElseThrow();
    }
}
