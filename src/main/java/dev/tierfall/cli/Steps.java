package dev.tierfall.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The steps of a path, as a row can show them. */
final class Steps {

    private Steps() {}

    /** The last step's rule and the record that proves it; the whole path stands in the JSON. */
    static JsonNode proof(JsonNode row) {
        JsonNode path = row.path("path");
        if (path.isEmpty()) {
            return JsonNodeFactory.instance.missingNode();
        }
        JsonNode last = path.get(path.size() - 1);
        String proof =
                last.path("rule").asString("") + " " + last.path("source").asString("");
        return JsonNodeFactory.instance.stringNode(proof.strip());
    }

    /** A fallen thing as it is typed: {@code system:erp=control}. */
    static JsonNode fallen(JsonNode step, String ref, String state) {
        return JsonNodeFactory.instance.stringNode(
                step.path(ref).asString("") + "=" + step.path(state).asString(""));
    }
}
