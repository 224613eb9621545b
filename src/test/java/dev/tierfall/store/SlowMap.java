package dev.tierfall.store;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The store as store.md tells it, in plain maps: it keeps every generation whole and derives every graph from nothing.
 */
final class SlowMap {

    /** A value and the generation at which its source first said it. */
    record Dated(String value, long stated) {}

    /** What a source says of one fact. */
    record Word(Row row, Map<String, Dated> values) {}

    private final List<Map<String, Map<String, Word>>> generations = new ArrayList<>(List.of(new TreeMap<>()));
    private final Map<String, Deque<Long>> takeable = new HashMap<>();

    /** As it stands, to go back to. */
    SlowMap copy() {
        var copy = new SlowMap();
        copy.generations.clear();
        copy.generations.addAll(generations);
        takeable.forEach((source, taken) -> copy.takeable.put(source, new ArrayDeque<>(taken)));
        return copy;
    }

    /** Whether somebody comes back to where they began when they go from vendor to parent as the map shows them. */
    boolean hasCircle() {
        var parents = new HashMap<String, String>();
        facts(head()).forEach((key, words) -> {
            String parent = new Fact(words).values.get("parent");
            if (parent != null) {
                parents.put(key, parent);
            }
        });
        return parents.keySet().stream().anyMatch(start -> {
            String at = parents.get(start);
            for (int steps = 0; steps < parents.size() && at != null && !at.equals(start); steps++) {
                at = parents.get(at);
            }
            return start.equals(at);
        });
    }

    long head() {
        return generations.size() - 1L;
    }

    Map<String, Map<String, Word>> at(long generation) {
        return generations.get((int) generation);
    }

    Set<String> takeable(String source) {
        return takeable.getOrDefault(source, new ArrayDeque<>()).isEmpty() ? Set.of() : Set.of(source);
    }

    void says(String source, List<Row> rows, boolean whole) {
        Map<String, Word> before = at(head()).getOrDefault(source, Map.of());
        Map<String, Word> after = whole ? new LinkedHashMap<>() : new LinkedHashMap<>(before);
        for (Row row : rows) {
            if (!whole || !after.containsKey(row.key())) {
                after.put(row.key(), word(row, before.get(row.key())));
            }
        }
        next(source, after, true);
    }

    void withdraws(String source, String key) {
        var after = new LinkedHashMap<>(at(head()).getOrDefault(source, Map.of()));
        after.remove(key);
        next(source, after, true);
    }

    void undo(String source) {
        long undone = Objects.requireNonNull(takeable.get(source)).pop();
        next(source, at(undone - 1).getOrDefault(source, Map.of()), false);
    }

    private Word word(Row row, @Nullable Word before) {
        var values = new TreeMap<String, Dated>();
        for (Column column : row.file().columns()) {
            String value = row.value(column.name());
            Dated old = before == null ? null : before.values().get(column.name());
            if (!value.isEmpty()) {
                values.put(
                        column.name(), old != null && old.value().equals(value) ? old : new Dated(value, head() + 1));
            }
        }
        return new Word(row, values);
    }

    private void next(String source, Map<String, Word> after, boolean takeableLater) {
        if (!after.equals(at(head()).getOrDefault(source, Map.of()))) {
            var next = new TreeMap<>(at(head()));
            next.put(source, after);
            generations.add(next);
            if (takeableLater) {
                takeable.computeIfAbsent(source, s -> new ArrayDeque<>()).push(head());
            }
        }
    }

    private Map<String, Map<String, Word>> facts(long generation) {
        var facts = new TreeMap<String, Map<String, Word>>();
        at(generation)
                .forEach((source, words) -> words.forEach((key, word) ->
                        facts.computeIfAbsent(key, k -> new TreeMap<>()).put(source, word)));
        return facts;
    }

    /** The values of each fact that a generation shows. */
    Map<String, Map<String, String>> shown(long generation) {
        var shown = new TreeMap<String, Map<String, String>>();
        facts(generation).forEach((key, words) -> shown.put(key, new Fact(words).values));
        return shown;
    }

    /** The live graph of a generation, in the words of {@link MapLines}. */
    List<String> lines(long generation) {
        var lines = new ArrayList<String>();
        var described = new HashSet<String>();
        var named = new HashSet<String>();
        facts(generation).forEach((key, words) -> {
            var fact = new Fact(words);
            if (fact.file.describesThings()) {
                described.add(key);
            }
            fact.write(lines, named);
        });
        named.removeAll(described);
        named.forEach(ref -> lines.add(MapLines.node(
                List.of("Thing", "Stub", label(ref)),
                Map.of("ref", ref, "id", Ref.parse(ref).id()))));
        return lines.stream().sorted().toList();
    }

    private static String label(String ref) {
        return BundleSchema.get().label(Ref.parse(ref).kind());
    }

    /** One fact as all its sources tell it. */
    private static final class Fact {
        private final FileSchema file;
        private final Map<String, String> values = new TreeMap<>();
        private final Map<String, Map.Entry<String, Word>> from = new TreeMap<>();
        private final Map.Entry<String, Word> lead;

        Fact(Map<String, Word> words) {
            file = words.values().iterator().next().row().file();
            for (Column column : file.columns()) {
                words.entrySet().stream()
                        .filter(word -> word.getValue().values().containsKey(column.name()))
                        .max(newest(column.name()))
                        .ifPresent(best -> {
                            values.put(column.name(), best.getValue().row().value(column.name()));
                            from.put(column.name(), best);
                        });
            }
            lead = words.entrySet().stream()
                    .max(Comparator.comparing((Map.Entry<String, Word> word) ->
                                    word.getKey().equals("edit"))
                            .thenComparing(word -> word.getValue().values().values().stream()
                                    .map(Dated::stated)
                                    .max(Long::compare)
                                    .orElseThrow())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .orElseThrow();
        }

        private static Comparator<Map.Entry<String, Word>> newest(String column) {
            return Comparator.comparing(
                            (Map.Entry<String, Word> word) -> word.getKey().equals("edit"))
                    .thenComparingLong(word -> Objects.requireNonNull(
                                    word.getValue().values().get(column))
                            .stated())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());
        }

        void write(List<String> lines, Set<String> named) {
            Map<String, Object> properties = proof(lead);
            for (Column column : file.columns()) {
                if (values.containsKey(column.name())) {
                    properties.put(column.name(), typed(column, values.get(column.name())));
                    for (String ref : column.type() == Column.Type.REF ? refs(column.name()) : List.<String>of()) {
                        named.add(ref);
                    }
                }
            }
            if (file.describesThings()) {
                thing(lines, properties);
            } else if (file.label() != null) {
                rowNode(lines, properties);
            } else {
                String start = String.valueOf(properties.remove(file.start()));
                String end = String.valueOf(properties.remove(file.end()));
                String type = file.relationship(Ref.parse(start).kind());
                lines.add(MapLines.edge(start + "-" + type + "->" + end, properties));
            }
        }

        private void thing(List<String> lines, Map<String, Object> properties) {
            String ref = lead.getValue().row().key();
            properties.put("ref", ref);
            lines.add(MapLines.node(List.of("Thing", label(ref)), properties));
            for (Column column : file.columns()) {
                for (String other : column.link() == null ? List.<String>of() : refs(column.name())) {
                    lines.add(MapLines.edge(
                            arrow(ref, column, other), proof(Objects.requireNonNull(from.get(column.name())))));
                }
            }
        }

        private void rowNode(List<String> lines, Map<String, Object> properties) {
            String start = String.valueOf(properties.remove(file.start()));
            lines.add(MapLines.node(List.of(file.label()), properties));
            String record = String.valueOf(properties.get("record"));
            lines.add(MapLines.edge(
                    start + "-" + file.relationship(Ref.parse(start).kind()) + "->" + record, Map.of()));
            for (Column column : file.columns()) {
                for (String other : column.link() == null ? List.<String>of() : refs(column.name())) {
                    lines.add(MapLines.edge(arrow(record, column, other), Map.of()));
                }
            }
        }

        private static String arrow(String own, Column column, String other) {
            var link = Objects.requireNonNull(column.link());
            return link.outward() ? own + "-" + link.name() + "->" + other : other + "-" + link.name() + "->" + own;
        }

        private List<String> refs(String column) {
            return values.containsKey(column) ? List.of(values.get(column).split(";")) : List.of();
        }

        private static Map<String, Object> proof(Map.Entry<String, Word> word) {
            Row row = word.getValue().row();
            return new TreeMap<>(Map.of("record", row.source() + ":" + row.line(), "source", word.getKey()));
        }

        private static Object typed(Column column, String value) {
            return column.list()
                    ? List.of(value.split(";"))
                    : switch (column.type()) {
                        case BOOL -> Boolean.valueOf(value);
                        case INT -> Long.valueOf(value);
                        case NUMBER -> Double.valueOf(value);
                        case DATE -> LocalDate.parse(value);
                        default -> value;
                    };
        }
    }
}
