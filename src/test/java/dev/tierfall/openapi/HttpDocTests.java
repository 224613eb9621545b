package dev.tierfall.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.access.Permissions;
import dev.tierfall.access.Permissions.Permission;
import dev.tierfall.openapi.Words.Body;
import dev.tierfall.openapi.Words.Operation;
import dev.tierfall.openapi.Words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/http.md} says what {@code api/words.yaml} says, of the addresses that {@link Permissions} lists. Write it
 * anew with {@code mvn test -Dtest=HttpDocTests -Dtierfall.write-docs=true}.
 */
class HttpDocTests {

    private static final Path DOC = Path.of("docs/http.md");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Words words = Words.read();

    @Test
    void isFresh() throws IOException {
        String fresh = head() + addresses() + refusals() + operations();
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }

    @Test
    void describesWhatThePermissionsListInTheirOrder() {
        assertThat(words.operations().keySet())
                .containsExactlyElementsOf(
                        Permissions.ALL.stream().map(Operations::key).toList());
    }

    @Test
    void leavesNoWordsUnused() {
        List<String> used = words.operations().values().stream()
                .flatMap(operation -> words.takes(operation).values().stream())
                .map(Said::says)
                .toList();
        assertThat(words.parameters().values()).extracting(Said::says).isSubsetOf(used);
    }

    private String head() {
        return """
                # The HTTP interface

                Generated from `api/words.yaml` and `dev.tierfall.access.Permissions`; `HttpDocTests` says how.

                """ + words.about() + "\n";
    }

    private String addresses() {
        return "| | address | the least role that may | |\n|---|---|---|---|\n"
                + Permissions.ALL.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Permission asked) {
        return "| %s | `%s` | %s | %s |%n"
                .formatted(asked.method(), asked.path(), least(asked), of(asked).says());
    }

    private String refusals() {
        return "\n## Refusals\n\n| | |\n|---|---|\n"
                + words.refusals().entrySet().stream()
                        .map(refusal -> "| %d | %s |%n".formatted(refusal.getKey(), refusal.getValue()))
                        .collect(Collectors.joining());
    }

    private String operations() {
        return Permissions.ALL.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(Permission asked) {
        Operation operation = of(asked);
        String refused = Operations.refusals(words, asked, operation).entrySet().stream()
                .map(refusal -> refusal.getValue().equals(words.refusals().get(refusal.getKey()))
                        ? String.valueOf(refusal.getKey())
                        : refusal.getKey() + " (" + refusal.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "\n## %s %s%n%n%s For %s.%n".formatted(asked.method(), asked.path(), operation.told(), least(asked))
                + parameters(operation)
                + body(operation.body())
                + "\nAnswers %d%s: %s%n".formatted(operation.done(), types(operation), operation.answers())
                + (refused.isEmpty() ? "" : "Refuses with %s.%n".formatted(refused));
    }

    private static String types(Operation operation) {
        List<String> types = operation.mediaTypes();
        return types.equals(List.of("application/json")) ? "" : " as " + String.join(" or ", types);
    }

    private String parameters(Operation operation) {
        String rows = words.takes(operation).entrySet().stream()
                .map(entry -> "| `%s`%s | %s | %s |%n"
                        .formatted(
                                entry.getKey(),
                                operation.needs(entry.getKey()) ? " (needed)" : "",
                                entry.getValue().says(),
                                example(entry.getValue())))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "\n| parameter | | as |\n|---|---|---|\n" + rows;
    }

    private static String example(Said said) {
        if (said.example() == null || said.example().equals(List.of())) {
            return "";
        }
        Object one = said.example() instanceof List<?> list ? list.getFirst() : said.example();
        return "`" + one + "`";
    }

    private static String body(@Nullable Body body) {
        if (body == null) {
            return "";
        }
        String example = body.example() == null
                ? ""
                : body.example() instanceof String text
                        ? "\n```yaml\n" + text + "```\n"
                        : "\n```json\n" + JSON.writeValueAsString(body.example()) + "\n```\n";
        return "\nTakes a body of %s: %s%n".formatted(body.type(), body.says()) + example;
    }

    private Operation of(Permission asked) {
        return Objects.requireNonNull(words.operations().get(Operations.key(asked)));
    }

    private static String least(Permission asked) {
        return asked.least() == null ? "anyone" : asked.least().word();
    }
}
