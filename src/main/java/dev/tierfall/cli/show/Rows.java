package dev.tierfall.cli.show;

import java.io.InputStream;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a long answer row by row, so that hundreds of thousands of rows with their paths need no memory at once. */
final class Rows {

    /** Each row is read from the midst of the answer. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What is printed to goes on being used. */
    private static final ObjectWriter COPY = JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

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

    /**
     * Copies an answer with no more than so many rows of one member; the rest of it stays, and it is one document
     * still.
     */
    static void cut(InputStream body, String member, int limit, Writer out) {
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator copy = COPY.createGenerator(out)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                cut(parser, copy, limit);
                return;
            }
            copy.writeStartObject();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                copy.writeName(name);
                if (parser.nextToken().isStructStart() && name.equals(member)) {
                    cut(parser, copy, limit);
                } else {
                    copy.copyCurrentStructureExact(parser);
                }
            }
            copy.writeEndObject();
        }
    }

    /** The rows of the list or object that begins here. */
    private static void cut(JsonParser parser, JsonGenerator copy, int limit) {
        copy.copyCurrentEvent(parser);
        boolean keyed = parser.currentToken() == JsonToken.START_OBJECT;
        for (int row = 0; !parser.nextToken().isStructEnd(); row++) {
            if (row < limit) {
                copy.copyCurrentStructureExact(parser);
            } else {
                skip(parser, keyed);
            }
        }
        copy.copyCurrentEvent(parser);
    }

    private static void skip(JsonParser parser, boolean keyed) {
        if (keyed) {
            parser.nextToken();
        }
        parser.skipChildren();
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
