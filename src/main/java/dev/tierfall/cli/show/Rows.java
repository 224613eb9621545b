package dev.tierfall.cli.show;

import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a long answer row by row, so that hundreds of thousands of rows with their paths need no memory at once. */
final class Rows {

    /** Each row is read from the midst of the answer. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Rows() {}

    /**
     * Hands over each row of one member and gives back the rest of the answer. Where the member is an object, a row is
     * {@code {"key": …, "value": …}}; where the answer is itself an array, its elements are the rows.
     */
    static JsonNode read(InputStream body, String member, Consumer<JsonNode> row) {
        ObjectNode rest = JSON.createObjectNode();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                elements(parser, row);
                return rest;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken start = parser.nextToken();
                if (!name.equals(member)) {
                    rest.set(name, JSON.readTree(parser));
                } else if (start == JsonToken.START_ARRAY) {
                    elements(parser, row);
                } else {
                    entries(parser, row);
                }
            }
        }
        return rest;
    }

    private static void elements(JsonParser parser, Consumer<JsonNode> row) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            row.accept(JSON.readTree(parser));
        }
    }

    private static void entries(JsonParser parser, Consumer<JsonNode> row) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            ObjectNode entry = JSON.createObjectNode().put("key", parser.currentName());
            parser.nextToken();
            row.accept(entry.set("value", JSON.readTree(parser)));
        }
    }
}
