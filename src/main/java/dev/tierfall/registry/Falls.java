package dev.tierfall.registry;

import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What would fall first if somebody's bad news were about a thing: of a flaw its product, of an incident its vendors.
 */
final class Falls {

    private static final String BEHIND = """
            MATCH (thing:Thing {ref: $ref})
            CALL (thing) {
              MATCH (thing)-[:INVOLVES]->(behind:Vendor) RETURN behind
              UNION MATCH (thing)<-[:HAS_VULNERABILITY]-(behind:Software) RETURN behind
              UNION MATCH (thing:Contract)-[:PROVIDER]->(behind:Vendor) RETURN behind
            }
            RETURN behind.ref AS ref ORDER BY ref
            """;

    private final Maps maps;

    Falls(Maps maps) {
        this.maps = maps;
    }

    /** Each as a blast takes it; none where nothing spreads from such a thing. */
    List<String> of(Match match) {
        return switch (match.kind()) {
            case "vendor" -> vendor(match.ref()).toList();
            case "software" ->
                Stream.of("=flaw", "=control", "=availability")
                        .map(match.ref()::concat)
                        .toList();
            case "vulnerability" ->
                behind(match.ref()).stream().map(ref -> ref + "=flaw").toList();
            case "incident", "contract" ->
                behind(match.ref()).stream().flatMap(Falls::vendor).toList();
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

    private List<String> behind(String ref) {
        return maps.now(view -> refs(view, ref));
    }

    private static List<String> refs(MapView view, String ref) {
        var refs = new ArrayList<String>();
        view.each(BEHIND, Map.of("ref", ref), row -> refs.add(String.valueOf(row.get("ref"))));
        return refs;
    }
}
