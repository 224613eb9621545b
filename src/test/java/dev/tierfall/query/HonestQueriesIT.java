package dev.tierfall.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.query.guard.Guard;
import dev.tierfall.schema.MapWords;
import dev.tierfall.store.Console;
import dev.tierfall.store.Console.Limits;
import dev.tierfall.store.Console.Shown;
import dev.tierfall.store.SharedNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people want to know of the map: a hundred queries and more that pass the guard, and that the console answers
 * just as Neo4j does where it is asked the same without either.
 */
class HonestQueriesIT {

    private static final Limits LIMITS = new Limits(10_000, Duration.ofSeconds(20), 128L << 20, 256L << 20);
    private static final Path OWN = Path.of("src/test/resources/query/honest.cypher");

    private static Console console;

    @BeforeAll
    static void open() {
        Kept.open();
        console = SharedNeo4j.console();
    }

    @Test
    void passAndAreAnsweredAsNeo4jAnswers() throws IOException {
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(100);
        int answered = 0;
        for (String query : queries) {
            Map<String, Object> values = values(query);
            Guard.check(query);
            Shown shown = console.ask(query, values, LIMITS);
            assertThat(sorted(shown.rows())).as(query).isEqualTo(sorted(Plainly.rows(query, values)));
            answered += shown.rows().isEmpty() ? 0 : 1;
        }
        assertThat(answered).as("queries with rows").isGreaterThan(queries.size() * 3 / 4);
    }

    private static List<String> queries() throws IOException {
        var queries = new ArrayList<String>();
        try (Stream<Path> named = Files.list(Path.of("cypher/queries"))) {
            named.sorted().map(HonestQueriesIT::text).forEach(queries::add);
        }
        queries.addAll(List.of(text(OWN).split(";\\n")));
        for (String label : MapWords.labels()) {
            queries.add("MATCH (n:%s) RETURN coalesce(n.ref, n.row) AS name, properties(n) AS all".formatted(label));
        }
        for (String type : MapWords.relationships()) {
            queries.add("MATCH (a:Thing)-[r:%s]->(b) RETURN a.ref, b.ref, b.row, r.record".formatted(type));
        }
        return queries;
    }

    private static Map<String, Object> values(String query) {
        var values = new HashMap<String, Object>();
        Parameter.declaredIn(query)
                .forEach(parameter -> values.put(parameter.name(), parameter.unlessGiven(Clock.systemUTC())));
        return values;
    }

    private static List<String> sorted(List<? extends Map<String, ?>> rows) {
        return rows.stream().map(row -> String.valueOf(deep(row))).sorted().toList();
    }

    private static Object deep(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((name, one) ->
                        sorted.put(String.valueOf(name), one == null ? "null" : String.valueOf(deep(one))));
                yield sorted;
            }
            case List<?> list ->
                list.stream().map(one -> one == null ? "null" : deep(one)).toList();
            default -> value;
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
