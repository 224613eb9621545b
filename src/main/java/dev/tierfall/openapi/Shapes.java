package dev.tierfall.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our records as JSON Schema (2020-12, which OpenAPI 3.1 speaks). They are written as they are declared: a component is
 * always there and never null, unless it says {@code @Nullable} or Jackson is told to leave it out.
 */
final class Shapes {

    private static final String REF = "#/components/schemas/";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** The schemas of all records met so far, by name. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /** What a value of this type looks like. */
    ObjectNode of(AnnotatedType type) {
        ObjectNode shape = shape(type);
        if (!type.isAnnotationPresent(Nullable.class)) {
            return shape;
        }
        String one = shape.path("type").asString("");
        if (!one.isEmpty()) {
            return shape.set("type", json.createArrayNode().add(one).add("null"));
        }
        ArrayNode either = json.createArrayNode().add(shape);
        either.addObject().put("type", "null");
        return shape.isEmpty() ? shape : json.createObjectNode().set("anyOf", either);
    }

    private ObjectNode shape(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw == ResponseEntity.class) {
            return of(argument(type, 0));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return json.createObjectNode().put("type", "array").set("items", of(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return json.createObjectNode().put("type", "object").set("additionalProperties", of(argument(type, 1)));
        }
        return raw.isRecord() ? reference(raw) : Values.of(json, raw);
    }

    ObjectNode reference(Class<?> record) {
        String name = names.get(record);
        if (name == null) {
            name = name(record);
            names.put(record, name);
            components(record, add(name));
        }
        return refersTo(name);
    }

    /** What is sent. A text is YAML, described by what it holds; of a record only what can't be null must be there. */
    ObjectNode sent(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw == String.class) {
            return json.createObjectNode().put("type", "object");
        }
        ObjectNode reference = shape(type);
        if (raw.isRecord()) {
            ArrayNode required = json.createArrayNode();
            Arrays.stream(raw.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .forEach(required::add);
            Objects.requireNonNull(named.get(names.get(raw))).set("required", required);
        }
        return reference;
    }

    /** A schema of this name, to be filled. */
    ObjectNode add(String name) {
        ObjectNode shape = json.createObjectNode().put("type", "object");
        shape.putObject("properties");
        shape.putArray("required");
        named.put(name, shape);
        return shape;
    }

    ObjectNode refersTo(String name) {
        return json.createObjectNode().put("$ref", REF + name);
    }

    private void components(Class<?> record, ObjectNode shape) {
        for (RecordComponent component : record.getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                components(component.getType(), shape);
                continue;
            }
            JsonProperty renamed = accessor.getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            shape.withObject("properties").set(name, of(component.getAnnotatedType()));
            if (!accessor.isAnnotationPresent(JsonInclude.class)) {
                shape.withArray("required").add(name);
            }
        }
    }

    /** With the records it stands in: {@code BlastAnswer.Row}; of two of one name the later has its package, too. */
    private String name(Class<?> record) {
        String inPackage = record.getName().substring(record.getPackageName().length() + 1);
        String name = inPackage.replace("Controller$", "$").replace('$', '.');
        String last = record.getPackageName().replaceAll(".*\\.", "");
        return named.containsKey(name) ? last + "." + name : name;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }
}
