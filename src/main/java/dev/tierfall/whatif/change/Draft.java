package dev.tierfall.whatif.change;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Supposition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The map with the changes so far: facts are read off the graph when a change first touches them, and each later change
 * sees what the earlier ones made of them.
 */
final class Draft {

    private final FactReader reader;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Set<Fact>> mentions = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Draft(MapView map) {
        this.reader = new FactReader(map);
    }

    Collection<Fact> facts() {
        return facts.values();
    }

    /** Reads many things at once that will be asked for. */
    void expect(Collection<String> refs) {
        List<String> fresh =
                refs.stream().filter(ref -> !facts.containsKey(ref)).distinct().toList();
        reader.things(fresh, this::keep);
        fresh.forEach(ref -> facts.computeIfAbsent(
                ref, r -> new Fact(r, BundleSchema.get().of(Ref.parse(r).kind()), false, Map.of())));
    }

    /** A thing, which need not be there. */
    Fact thing(String ref) {
        Fact known = facts.get(ref);
        if (known == null) {
            expect(List.of(ref));
            known = facts.get(ref);
        }
        return Objects.requireNonNull(known);
    }

    /** A thing that is there, if only named; refuses another and offers the nearest. */
    Fact there(Ref ref) {
        Fact thing = thing(ref.toString());
        if (!thing.present()) {
            throw new Rejected(
                    "%s is not on the map".formatted(ref),
                    Nearest.of(ref.id(), reader.ids(ref.kind()))
                            .map(id ->
                                    "did you mean %s:%s?".formatted(ref.kind().word(), id))
                            .orElse("add it, or look for it with the search"));
        }
        return thing;
    }

    /** A thing that is there and described. */
    Fact described(Ref ref) {
        Fact thing = there(ref);
        if (!thing.described()) {
            throw new Rejected(
                    "%s is only named, and nobody describes it".formatted(ref),
                    "describe it: add: {%s: [{id: %s, …}]}"
                            .formatted(thing.file().name(), ref.id()));
        }
        return thing;
    }

    /** Every fact that names a thing now, in an order that is the same each time. */
    List<Fact> naming(String ref) {
        if (asked.add(ref)) {
            reader.naming(ref, this::keep);
        }
        return mentions.getOrDefault(ref, Set.of()).stream()
                .filter(fact -> !fact.naming(ref).isEmpty())
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** Says a value of a fact; an empty one for unknown. */
    void say(Fact fact, String column, String value, int line) {
        fact.say(column, value, line);
        mention(fact);
    }

    /** A row is said besides what is said. */
    void add(Row row) {
        // A link row that is there already and one that is added are one fact in the end; here they are two.
        Fact fact = row.file().describesThings()
                ? thing(row.key())
                : facts.computeIfAbsent("+" + row.key(), key -> new Fact(key, row.file(), false, Map.of()));
        for (int i = 0; i < row.values().size(); i++) {
            if (!row.values().get(i).isEmpty()) {
                fact.say(row.file().columns().get(i).name(), row.values().get(i), row.line());
            }
        }
        row.notes().forEach((name, note) -> fact.say(name, note, row.line()));
        mention(fact);
    }

    private void keep(Fact fact) {
        if (facts.putIfAbsent(fact.key(), fact) == null) {
            mention(fact);
            if (facts.size() > Supposition.MOST) {
                throw new Rejected(
                        "the what-if touches more than %,d facts".formatted(Supposition.MOST), "suppose less at once");
            }
        }
    }

    private void mention(Fact fact) {
        fact.named()
                .forEach(ref -> mentions.computeIfAbsent(ref, r -> new LinkedHashSet<>())
                        .add(fact));
    }
}
