package dev.tierfall.openapi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Single values as JSON Schema. */
final class Values {

    private static final String TYPE = "type";

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(Number.class, "number"),
            Map.entry(Resource.class, "string"),
            Map.entry(SseEmitter.class, "string"),
            Map.entry(void.class, "string"));

    private Values() {}

    /** Throws where a type has no form that we know of: then it has to be taught here. */
    static ObjectNode of(JsonMapper json, Class<?> type) {
        ObjectNode shape = json.createObjectNode();
        if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
            return shape;
        }
        if (type == Instant.class || type == LocalDate.class) {
            return shape.put(TYPE, "string").put("format", type == Instant.class ? "date-time" : "date");
        }
        if (type.isEnum()) {
            var words = shape.put(TYPE, "string").putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(word -> json.convertValue(word, String.class))
                    .forEach(words::add);
            return shape;
        }
        String name = TYPES.get(type);
        if (name == null) {
            throw new AssertionError("no JSON Schema is known for " + type);
        }
        return shape.put(TYPE, name);
    }
}
