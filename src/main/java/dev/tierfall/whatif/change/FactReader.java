package dev.tierfall.whatif.change;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.MapView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads facts off the live graph, by the statements under {@code cypher/what-if}. */
final class FactReader {

    private static final String THINGS = statement("things");
    private static final String NAMING = statement("naming");
    private static final String REFS = statement("refs");
    private static final Set<String> PROOF = Set.of("ref", "key", "row", "record", "source");

    private final MapView map;

    FactReader(MapView map) {
        this.map = map;
    }

    /** Those of the things that the map knows. */
    void things(Collection<String> refs, Consumer<Fact> reader) {
        map.each(THINGS, Map.of("refs", List.copyOf(refs)), row -> reader.accept(thing(text(row, "ref"), row)));
    }

    /** Every fact that names a thing, and those that it names itself. */
    void naming(String ref, Consumer<Fact> reader) {
        map.each(NAMING, Map.of("ref", ref), row -> {
            String key = (String) row.get("row");
            reader.accept(key == null ? thing(text(row, "ref"), row) : link(key, row));
        });
    }

    /** Ids of things of a kind, 100,000 at most. */
    List<String> ids(Kind kind) {
        var ids = new ArrayList<String>();
        String word = kind.word() + ":";
        map.each(REFS, Map.of("kind", word), row -> ids.add(text(row, "ref").substring(word.length())));
        return ids;
    }

    private static Fact thing(String ref, Map<String, Object> row) {
        FileSchema file = BundleSchema.get().of(Ref.parse(ref).kind());
        boolean stub = Boolean.TRUE.equals(row.get("stub"));
        return new Fact(ref, file, true, stub ? Map.of() : values(row.get("values")));
    }

    private static Fact link(String key, Map<String, Object> row) {
        FileSchema file =
                BundleSchema.get().file(key.substring(0, key.indexOf('#'))).orElseThrow();
        Map<String, String> values = values(row.get("values"));
        String start = Objects.requireNonNull(file.start());
        if (file.end() == null) {
            values.put(start, owner(file, (List<?>) Objects.requireNonNull(row.get("owners"))));
        } else {
            values.put(start, text(row, "start"));
            values.put(file.end(), text(row, "end"));
        }
        return new Fact(key, file, true, values);
    }

    /** A row that keeps a node of its own is tied to the thing that it starts at by the relationship of its file. */
    private static String owner(FileSchema file, List<?> owners) {
        return owners.stream()
                .map(owner -> (List<?>) owner)
                .filter(owner -> file.relationships().containsValue(String.valueOf(owner.getFirst())))
                .map(owner -> String.valueOf(owner.getLast()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> values(@Nullable Object properties) {
        var values = new TreeMap<String, String>();
        ((Map<?, ?>) Objects.requireNonNull(properties)).forEach((name, value) -> {
            if (!PROOF.contains(String.valueOf(name))) {
                values.put(String.valueOf(name), Column.written(value));
            }
        });
        return values;
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column), column);
    }

    private static String statement(String name) {
        try {
            return new ClassPathResource("cypher/what-if/%s.cypher".formatted(name))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
