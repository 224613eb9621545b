package dev.tierfall.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the HTTP interface as {@code api/words.yaml} has them: the one source of {@code docs/http.md} and of
 * what the OpenAPI document says in prose.
 *
 * @param about what holds for all operations, as Markdown
 * @param refusals what each status means, by status
 * @param parameters the shared ones, by name
 * @param operations by method and path below {@code /api/v1}, in the order of the permissions
 */
record Words(
        String about, Map<Integer, String> refusals, Map<String, Said> parameters, Map<String, Operation> operations) {

    private static final String RESOURCE = "/api/words.yaml";

    /**
     * What is said of one parameter.
     *
     * @param schema what its values are, as JSON Schema; null for any text
     * @param example null where none would help
     */
    record Said(
            String says,
            @Nullable Map<String, Object> schema,
            @Nullable Object example) {}

    /**
     * What is sent.
     *
     * @param type its media type
     * @param example null where it is a form, whose fields have words of their own
     */
    record Body(String type, String says, @Nullable Object example) {}

    /**
     * One operation as it is written; what is null was not written.
     *
     * @param takes its parameters by name; null for one with the shared words
     * @param needs those of them without which it is refused
     * @param also the parameters that are read of every question of the map
     * @param status of the answer where it is not 200
     * @param types the media types of the answer where it is not JSON
     * @param refuses what a status means here
     */
    record Operation(
            String says,
            @Nullable String more,
            @Nullable Map<String, @Nullable Said> takes,
            @Nullable List<String> needs,
            @Nullable List<String> also,
            @Nullable Body body,
            @Nullable Integer status,
            @Nullable List<String> types,
            String answers,
            @Nullable Map<Integer, String> refuses) {

        List<String> mediaTypes() {
            return Objects.requireNonNullElse(types, List.of("application/json"));
        }

        boolean needs(String name) {
            return needs != null && needs.contains(name);
        }

        /** The status of the answer. */
        int done() {
            return Objects.requireNonNullElse(status, 200);
        }

        /** The headline, and what else there is to know. */
        String told() {
            return more == null ? says : says + " " + more.strip();
        }
    }

    static Words read() {
        try (InputStream in = Words.class.getResourceAsStream(RESOURCE)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(yaml, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the parameters of an operation with their words, those of every question of the map last. */
    Map<String, Said> takes(Operation operation) {
        var all = new LinkedHashMap<String, Said>();
        Map<String, @Nullable Said> own = operation.takes();
        if (own != null) {
            own.forEach((name, said) -> all.put(name, said == null ? shared(name) : said));
        }
        Objects.requireNonNullElse(operation.also(), List.<String>of()).forEach(name -> all.put(name, shared(name)));
        return all;
    }

    private Said shared(String name) {
        return Objects.requireNonNull(parameters.get(name), () -> "no shared words for '%s'".formatted(name));
    }
}
