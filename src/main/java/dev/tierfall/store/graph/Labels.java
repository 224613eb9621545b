package dev.tierfall.store.graph;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import java.util.Map;

/** Labels and stubs of refs. A label comes from the schema alone, never from a file, so it may stand in a statement. */
final class Labels {

    private Labels() {}

    static String of(String ref) {
        Kind kind = Kind.of(ref.substring(0, ref.indexOf(':'))).orElseThrow();
        return BundleSchema.get().label(kind);
    }

    /** All that is known of a thing that is only named. */
    static Map<String, Object> stub(String ref) {
        return Map.of("ref", ref, "id", Ref.parse(ref).id());
    }
}
