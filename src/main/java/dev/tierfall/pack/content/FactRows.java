package dev.tierfall.pack.content;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the map holds beside falls, by the statements under {@code cypher/pack}: one a question, a row a thing. */
@Lazy
@Component
class FactRows {

    static final List<String> QUESTIONS = List.of("people", "vendors", "contracts", "functions", "datasets", "plans");

    private final Maps maps;

    FactRows(Maps maps) {
        this.maps = maps;
    }

    /** The rows of all questions, of what takes part; values that nobody gave are left out. */
    Map<String, List<Map<String, Object>>> of(Snapshot snapshot) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        QUESTIONS.forEach(question -> all.put(question, rows(snapshot, question)));
        return all;
    }

    /** What else things are called, by ref. */
    Map<String, List<String>> aliases(Snapshot snapshot) {
        var aliases = new LinkedHashMap<String, List<String>>();
        for (Map<String, Object> row : rows(snapshot, "aliases")) {
            if (row.get("aliases") instanceof List<?> texts) {
                aliases.put(
                        String.valueOf(row.get("ref")),
                        texts.stream().map(String::valueOf).toList());
            }
        }
        return aliases;
    }

    /** Our own organizations, by name. */
    List<String> ours(Snapshot snapshot) {
        return rows(snapshot, "ours").stream()
                .map(row -> String.valueOf(row.getOrDefault("name", row.get("ref"))))
                .toList();
    }

    private List<Map<String, Object>> rows(Snapshot snapshot, String question) {
        var rows = new ArrayList<Map<String, Object>>();
        snapshot.ask(maps, view -> {
            rows.clear(); // the question may be asked again
            view.each(statement(question), Map.of(), row -> rows.add(said(row)));
            return true;
        });
        rows.removeIf(row -> {
            int place = snapshot.things().place(String.valueOf(row.get("ref")));
            return place < 0 || !snapshot.takesPart(place);
        });
        return rows;
    }

    private static Map<String, Object> said(Map<String, Object> row) {
        var said = new LinkedHashMap<String, Object>();
        row.forEach((column, value) -> {
            if (isSaid(value)) {
                said.put(column, plain(Objects.requireNonNull(value)));
            }
        });
        return said;
    }

    private static boolean isSaid(@Nullable Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof List ? value : value.toString();
    }

    private static String statement(String question) {
        try {
            return new ClassPathResource("cypher/pack/%s.cypher".formatted(question))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
