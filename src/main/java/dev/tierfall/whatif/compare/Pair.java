package dev.tierfall.whatif.compare;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two answers to one question; one of them is null where the map it is asked of does not know what it names. */
record Pair(@Nullable JsonNode before, @Nullable JsonNode after) {

    /** Whether both come from the map of one generation: an import may have come between. */
    boolean ofOneMap() {
        return before == null || after == null || generation(before).equals(generation(after));
    }

    private static String generation(JsonNode answer) {
        return answer.path("snapshot").asString("").replaceAll("-.*", "");
    }
}
