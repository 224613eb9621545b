package dev.tierfall.twin;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A whole bundle in memory: equal rows are one fact, and things are found by their refs. */
final class Facts {

    private final Map<String, Set<Fact>> files = new LinkedHashMap<>();
    private final Map<String, Fact> things = new LinkedHashMap<>();
    private final Set<String> named = new TreeSet<>();

    void add(Fact fact) {
        files.computeIfAbsent(fact.file(), name -> new LinkedHashSet<>()).add(fact);
        FileSchema schema = BundleSchema.get().file(fact.file()).orElseThrow();
        if (schema.describesThings()) {
            things.put(ref(fact), fact);
            named.add(ref(fact));
        }
        schema.columns().stream()
                .filter(column -> !column.kinds().isEmpty())
                .forEach(column -> named.addAll(fact.list(column.name())));
    }

    List<Fact> all(String file) {
        return new ArrayList<>(files.getOrDefault(file, Set.of()));
    }

    /** What is known of a thing; of one that no file describes, a fact without values. */
    Fact of(String ref) {
        return things.getOrDefault(ref, new Fact("", Map.of()));
    }

    boolean describes(String ref) {
        return things.containsKey(ref);
    }

    /** Every thing described or named, of one kind. */
    List<String> refs(String kind) {
        return named.stream().filter(ref -> kind(ref).equals(kind)).toList();
    }

    Set<String> refs() {
        return named;
    }

    static String ref(Fact thing) {
        return thing.get("#");
    }

    static String kind(String ref) {
        return ref.substring(0, ref.indexOf(':'));
    }
}
