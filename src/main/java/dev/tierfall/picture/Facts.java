package dev.tierfall.picture;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What pages say of things beside the analyses: the statements under {@code cypher/pictures}, one a question. */
@Component
class Facts {

    private final Maps maps;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Facts(Maps maps) {
        this.maps = maps;
    }

    List<Row> rows(String question, Snapshot snapshot, Map<String, Object> parameters) {
        String statement = statements.computeIfAbsent(question, Facts::statement);
        return snapshot.ask(maps, view -> {
            List<Row> rows = new ArrayList<>();
            view.each(statement, parameters, row -> rows.add(new Row(row)));
            return rows;
        });
    }

    /** The refs of our own organizations. */
    List<String> ours(Snapshot snapshot) {
        return rows("ours", snapshot, Map.of()).stream()
                .map(row -> row.text("ref"))
                .toList();
    }

    private static String statement(String question) {
        try {
            return new ClassPathResource("cypher/pictures/%s.cypher".formatted(question))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of an answer; what the map does not know is null. */
    record Row(Map<String, Object> values) {

        String text(String column) {
            String found = maybe(column);
            return found == null ? "" : found;
        }

        @Nullable
        String maybe(String column) {
            Object value = values.get(column);
            return value == null ? null : value.toString();
        }

        boolean flag(String column) {
            return Boolean.TRUE.equals(values.get(column));
        }

        /** A yes, a no, or null for not known. */
        @Nullable
        String yesOrNo(String column) {
            Object value = values.get(column);
            return value == null ? null : Boolean.TRUE.equals(value) ? "yes" : "no";
        }

        List<String> list(String column) {
            return values.get(column) instanceof List<?> list
                    ? list.stream()
                            .filter(each -> each != null)
                            .map(Object::toString)
                            .toList()
                    : List.of();
        }
    }
}
