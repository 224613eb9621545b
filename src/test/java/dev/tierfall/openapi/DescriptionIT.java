package dev.tierfall.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.web.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The served OpenAPI document, as a stranger's tools read it and as our own controllers are. */
class DescriptionIT {

    private static final RunningServer SERVER = RunningServer.get();
    private static final String TEXT = SERVER.program().get("/api/v1/openapi").body();
    private static final JsonNode DOCUMENT = new JsonMapper().readTree(TEXT);

    @Test
    void isOpenApi31ThatAParserHasNothingToSayAgainst() {
        var parsed = new OpenAPIV3Parser().readContents(TEXT);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1.");
        assertThat(parsed.getOpenAPI().getPaths())
                .hasSameSizeAs(DOCUMENT.get("paths").propertyNames());
    }

    @Test
    void hasEveryOperationOfTheControllersAndNoOther() {
        assertThat(described().keySet()).isEqualTo(answered().keySet());
    }

    @Test
    void hasEveryParameterOfTheControllersAndNoOther() {
        Map<String, List<HandlerMethod>> answered = answered();
        described().forEach((operation, told) -> {
            Set<String> declared = answered.getOrDefault(operation, List.of()).stream()
                    .flatMap(method -> Parameter.of(method).stream())
                    .filter(parameter -> !parameter.inPath() || operation.contains("{" + parameter.name() + "}"))
                    .map(Parameter::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> named = new TreeSet<>();
            parameters(told)
                    .forEach(parameter -> named.add(parameter.get("name").asString()));
            told.at("/requestBody/content/multipart~1form-data/schema/properties")
                    .propertyNames()
                    .forEach(named::add);
            Set<String> besides = new TreeSet<>(named);
            besides.removeAll(declared);
            assertThat(named).as(operation).containsAll(declared);
            assertThat(besides).as(operation).isSubsetOf(Parameter.BUDGET, Parameter.WHAT_IF);
        });
    }

    @Test
    void saysOfEverythingWhatItIs() {
        described().forEach((operation, told) -> {
            assertThat(told.get("summary").asString()).as(operation).endsWith(".");
            parameters(told)
                    .forEach(
                            parameter -> assertThat(parameter.get("description").asString())
                                    .as(operation + " " + parameter)
                                    .isNotBlank());
            told.get("responses")
                    .properties()
                    .forEach(response -> assertThat(
                                    response.getValue().get("description").asString())
                            .as(operation + " " + response.getKey())
                            .isNotBlank());
            if (!told.path("requestBody").isMissingNode()) {
                assertThat(told.at("/requestBody/description").asString())
                        .as(operation)
                        .isNotBlank();
            }
        });
    }

    @Test
    void namesEachOperationDifferently() {
        List<String> names = new ArrayList<>();
        described().values().forEach(told -> names.add(told.get("operationId").asString()));

        assertThat(names).doesNotHaveDuplicates();
    }

    private static Iterable<JsonNode> parameters(JsonNode told) {
        return told.path("parameters");
    }

    /** By method and path: {@code GET /api/v1/chain/{vendor}}. */
    private static Map<String, JsonNode> described() {
        var all = new TreeMap<String, JsonNode>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> all.put(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), each.getValue())));
        return all;
    }

    private static Map<String, List<HandlerMethod>> answered() {
        var all = new TreeMap<String, List<HandlerMethod>>();
        SERVER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> operations(info)
                        .forEach(operation -> all.computeIfAbsent(operation, key -> new ArrayList<>())
                                .add(method)));
        return all;
    }

    private static List<String> operations(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + path.replace("{*", "{")))
                .toList();
    }
}
