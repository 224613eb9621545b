package dev.tierfall.openapi;

import dev.tierfall.openapi.Words.Body;
import dev.tierfall.openapi.Words.Operation;
import dev.tierfall.openapi.Words.Said;
import dev.tierfall.web.Parameter;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one operation takes: parameters in the path and behind the question mark, the fields of a form, a body. */
record Inputs(Words words, JsonMapper json) {

    void describe(ObjectNode told, List<HandlerMethod> methods, Operation operation, Shapes shapes) {
        Map<String, Parameter> declared = declared(methods);
        Map<String, Said> takes = words.takes(operation);
        Body body = operation.body();
        boolean form = body != null && body.type().equals(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (!takes.isEmpty() && !form) {
            var parameters = told.putArray("parameters");
            takes.forEach(
                    (name, said) -> parameters.add(parameter(name, said, declared.get(name), operation.needs(name))));
        }
        if (body != null) {
            ObjectNode content = told.putObject("requestBody")
                    .put("description", body.says())
                    .put("required", true)
                    .putObject("content")
                    .putObject(body.type());
            content.set("schema", form ? fields(takes, declared) : sent(methods, shapes));
            if (body.example() != null) {
                content.set("example", json.valueToTree(body.example()));
            }
        }
    }

    /** What tells two methods at one address from each other is required by neither. */
    private static Map<String, Parameter> declared(List<HandlerMethod> methods) {
        var all = new LinkedHashMap<String, Parameter>();
        for (HandlerMethod method : methods) {
            for (Parameter each : Parameter.of(method)) {
                boolean required = each.required() && methods.size() == 1;
                all.put(each.name(), new Parameter(each.name(), each.type(), each.inPath(), required));
            }
        }
        return all;
    }

    /** One that no controller declares is read of every question of the map. */
    private ObjectNode parameter(String name, Said said, @Nullable Parameter declared, boolean needed) {
        boolean inPath = declared != null && declared.inPath();
        ObjectNode told = json.createObjectNode()
                .put("name", name)
                .put("in", inPath ? "path" : "query")
                .put("description", said.says())
                .put("required", inPath || needed || (declared != null && declared.required()));
        told.set("schema", schema(said, declared));
        if (said.example() != null) {
            told.set("example", json.valueToTree(said.example()));
        }
        return told;
    }

    private ObjectNode schema(Said said, @Nullable Parameter declared) {
        ObjectNode one =
                said.schema() == null ? json.createObjectNode().put("type", "string") : json.valueToTree(said.schema());
        if (declared == null || !(declared.type() instanceof ParameterizedType list)) {
            return one;
        }
        boolean file = list.getActualTypeArguments()[0] == MultipartFile.class;
        ObjectNode each = file ? one.put("contentMediaType", MediaType.APPLICATION_OCTET_STREAM_VALUE) : one;
        return json.createObjectNode().put("type", "array").set("items", each);
    }

    private ObjectNode fields(Map<String, Said> takes, Map<String, Parameter> declared) {
        ObjectNode form = json.createObjectNode().put("type", "object");
        takes.forEach((name, said) -> {
            ObjectNode field = schema(said, declared.get(name)).put("description", said.says());
            if (said.example() != null) {
                field.putArray("examples").add(json.valueToTree(said.example()));
            }
            form.withObject("properties").set(name, field);
        });
        return form;
    }

    private static ObjectNode sent(List<HandlerMethod> methods, Shapes shapes) {
        return methods.stream()
                .flatMap(Inputs::body)
                .findFirst()
                .map(shapes::sent)
                .orElseThrow(() -> new AssertionError("no controller reads the body of " + methods));
    }

    private static Stream<AnnotatedType> body(HandlerMethod method) {
        return IntStream.range(0, method.getMethodParameters().length)
                .filter(i -> method.getMethodParameters()[i].hasParameterAnnotation(RequestBody.class))
                .mapToObj(i -> method.getMethod().getAnnotatedParameterTypes()[i]);
    }
}
