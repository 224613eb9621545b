package dev.tierfall.registry;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind the things that a text may mean: what would fall first, and which vendors answer for it. */
final class Falls {

    private static final String BEHIND = """
            UNWIND $refs AS ref
            MATCH (thing:Thing {ref: ref})
            CALL (thing) {
              WITH thing WHERE thing:Vendor RETURN thing AS vendor
              UNION MATCH (thing)<-[:PUBLISHES|PROVIDES|HOLDS|OPERATES]-(vendor:Vendor) RETURN vendor
              UNION MATCH (thing)-[:PROVIDER|WITH|FROM|INVOLVES]->(vendor:Vendor) RETURN vendor
              UNION MATCH (thing)<-[:HAS_VULNERABILITY]-(:Software)<-[:PUBLISHES]-(vendor:Vendor) RETURN vendor
            }
            WITH thing, vendor ORDER BY vendor.ref
            RETURN thing.ref AS ref, collect(vendor.ref) AS vendors,
                   COLLECT { MATCH (thing)<-[:HAS_VULNERABILITY]-(flawed:Software) RETURN flawed.ref } AS products
            """;

    /**
     * Behind one thing.
     *
     * @param falls each as a blast takes it; none where nothing spreads from such a thing
     * @param vendors of a vendor itself, of a product its publisher, of an incident whom it involves
     */
    record Behind(List<String> falls, List<String> vendors) {

        static final Behind NOTHING = new Behind(List.of(), List.of());

        /** What there is of it on a map that may lack some of these things. */
        Behind only(Predicate<String> there) {
            return new Behind(
                    falls.stream()
                            .filter(fall -> there.test(fall.replaceFirst("=.*", "")))
                            .toList(),
                    vendors.stream().filter(there).toList());
        }
    }

    private final Maps maps;

    Falls(Maps maps) {
        this.maps = maps;
    }

    /** By ref, of the map that a snapshot is of. */
    Map<String, Behind> of(Collection<Match> matches, Snapshot snapshot) {
        List<String> refs = matches.stream().map(Match::ref).toList();
        return refs.isEmpty() ? Map.of() : snapshot.ask(maps, view -> behind(view, refs, matches));
    }

    private static Map<String, Behind> behind(MapView view, List<String> refs, Collection<Match> matches) {
        var found = new HashMap<String, Map<String, Object>>();
        view.each(BEHIND, Map.of("refs", refs), row -> found.put(String.valueOf(row.get("ref")), row));
        var behind = new HashMap<String, Behind>();
        for (Match match : matches) {
            Map<String, Object> row = found.getOrDefault(match.ref(), Map.of());
            List<String> vendors = refs(row.get("vendors"));
            behind.put(match.ref(), new Behind(falls(match, vendors, refs(row.get("products"))), vendors));
        }
        return behind;
    }

    private static List<String> refs(@Nullable Object list) {
        return list instanceof List<?> refs
                ? refs.stream().map(Objects::toString).toList()
                : List.of();
    }

    private static List<String> falls(Match match, List<String> vendors, List<String> products) {
        return switch (match.kind()) {
            case "vendor" -> vendor(match.ref()).toList();
            case "software" ->
                Stream.of("=flaw", "=control", "=availability")
                        .map(match.ref()::concat)
                        .toList();
            case "vulnerability" -> products.stream().map(ref -> ref + "=flaw").toList();
            case "incident", "contract" ->
                vendors.stream().flatMap(Falls::vendor).toList();
            case "organization",
                    "account",
                    "group",
                    "system",
                    "zone",
                    "connection",
                    "service",
                    "function",
                    "dataset",
                    "subcontract" -> List.of(match.ref());
            default -> List.of();
        };
    }

    private static Stream<String> vendor(String ref) {
        return Stream.of(ref + "=control", ref + "=availability");
    }
}
