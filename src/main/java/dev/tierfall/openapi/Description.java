package dev.tierfall.openapi;

import dev.tierfall.access.Permissions.Permission;
import dev.tierfall.openapi.Words.Operation;
import java.lang.reflect.AnnotatedType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document: prose from the {@link Words}, roles from the permissions, and the rest from the controllers
 * themselves. Our own writer, since others read classes by Jackson 2 and by their simple names: they neither see which
 * of our values may be null, nor can they tell one answer's {@code Row} from another's.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI Specification 3.1</a>
 */
@Lazy
@Component
class Description {

    private final JsonMapper json = new JsonMapper();
    private final Words words = Words.read();
    private final Shapes shapes = new Shapes();
    private final ObjectNode document = json.createObjectNode();

    Description(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Tierfall")
                .put("version", "1")
                .put("description", words.about())
                .putObject("license")
                .put("name", "GPL-3.0-or-later")
                .put("identifier", "GPL-3.0-or-later");
        document.putArray("servers").addObject().put("url", "/");
        Shared.signingIn(document);
        Shared.problem(shapes);
        ObjectNode paths = document.putObject("paths");
        Operations.all(words)
                .forEach((asked, operation) -> paths.withObjectProperty(templated(asked.path()))
                        .set(asked.method().name().toLowerCase(Locale.ROOT), described(controllers, asked, operation)));
        ObjectNode schemas = document.withObject("components").putObject("schemas");
        shapes.named().forEach(schemas::set);
    }

    ObjectNode document() {
        return document;
    }

    /** A part that reaches over slashes has no other form in OpenAPI. */
    private static String templated(String path) {
        return path.replace("{*", "{");
    }

    private ObjectNode described(RequestMappingHandlerMapping controllers, Permission asked, Operation operation) {
        List<HandlerMethod> methods = methods(controllers, asked);
        ObjectNode told = json.createObjectNode()
                .put("operationId", id(asked))
                .put("summary", operation.says())
                .put("description", operation.told());
        told.putArray("tags").add(asked.path().split("/")[3]);
        if (asked.least() == null) {
            told.putArray("security");
        } else {
            told.put("x-role", asked.least().word());
        }
        new Inputs(words, json).describe(told, methods, operation, shapes);
        ObjectNode responses = told.putObject("responses");
        answer(responses.putObject(String.valueOf(operation.done())), methods, operation);
        Operations.refusals(words, asked, operation)
                .forEach((status, why) -> responses
                        .putObject(String.valueOf(status))
                        .put("description", why)
                        .putObject("content")
                        .putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                        .set("schema", Shared.refersToProblem(shapes)));
        return told;
    }

    private void answer(ObjectNode response, List<HandlerMethod> methods, Operation operation) {
        response.put("description", operation.answers());
        if (operation.done() == 204) {
            return;
        }
        List<ObjectNode> forms = methods.stream()
                .map(method -> shapes.of(answered(method)))
                .distinct()
                .toList();
        ArrayNode all = json.createArrayNode().addAll(forms);
        ObjectNode schema =
                forms.size() == 1 ? forms.getFirst() : json.createObjectNode().set("anyOf", all);
        for (String type : operation.mediaTypes()) {
            response.withObject("content").putObject(type).set("schema", schema);
        }
    }

    private static AnnotatedType answered(HandlerMethod method) {
        return method.getMethod().getAnnotatedReturnType();
    }

    private static List<HandlerMethod> methods(RequestMappingHandlerMapping controllers, Permission asked) {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(asked.path())
                        && entry.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.asHttpMethod().equals(asked.method())))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(method -> method.getMethod().toString())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** As {@code get-chain-vendor}. */
    private static String id(Permission asked) {
        String path = asked.path().substring("/api/v1/".length()).replaceAll("[^a-z-]+", "-");
        return asked.method().name().toLowerCase(Locale.ROOT) + "-" + path.replaceAll("-$", "");
    }
}
