package dev.tierfall.incident.answer;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the files say of some things: the statements under {@code cypher/incidents}, one a question. */
@Lazy
@Component
public class Sayings {

    private final Maps maps;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Sayings(Maps maps) {
        this.maps = maps;
    }

    /**
     * Puts several questions to a snapshot's own map at once: a map of the past is written out for each time it is
     * asked.
     *
     * @param refs for each question the things it is asked of
     */
    public Map<String, List<Row>> of(Snapshot snapshot, LocalDate day, Map<String, Collection<String>> refs) {
        return snapshot.ask(maps, view -> {
            var answers = new HashMap<String, List<Row>>();
            refs.forEach((question, of) -> answers.put(question, rows(view, question, day, List.copyOf(of))));
            return answers;
        });
    }

    private List<Row> rows(MapView view, String question, LocalDate day, List<String> refs) {
        var rows = new ArrayList<Row>();
        if (!refs.isEmpty()) {
            String statement = statements.computeIfAbsent(question, Sayings::statement);
            view.each(statement, Map.of("refs", refs, "asOf", day), row -> rows.add(new Row(row)));
        }
        return rows;
    }

    private static String statement(String question) {
        try {
            return new ClassPathResource("cypher/incidents/%s.cypher".formatted(question))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of an answer; what the map does not know is null. */
    public record Row(Map<String, Object> values) {

        public String text(String column) {
            String found = maybe(column);
            return found == null ? "" : found;
        }

        public @Nullable String maybe(String column) {
            Object value = values.get(column);
            return value == null ? null : value.toString();
        }

        public @Nullable Long number(String column) {
            return (Long) values.get(column);
        }

        public @Nullable Boolean flag(String column) {
            return (Boolean) values.get(column);
        }

        public List<String> texts(String column) {
            return values.get(column) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        /** The rows that stand in one column. */
        @SuppressWarnings("unchecked") // columns are named by texts
        public List<Row> rows(String column) {
            return values.get(column) instanceof List<?> list
                    ? list.stream()
                            .map(each -> new Row((Map<String, Object>) each))
                            .toList()
                    : List.of();
        }
    }
}
