package dev.tierfall.recovery.ground;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.Maps;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Runs the statements under {@code cypher/recovery} on the generation of a snapshot. */
@Lazy
@Component
public class Asker {

    /** Keys that travel with one question; what falls may be much more. */
    static final int KEYS_MAX = 10_000;

    private final Maps maps;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    public Asker(Maps maps) {
        this.maps = maps;
    }

    /** Asks of some things, by {@code $keys}. */
    public void each(String question, Snapshot snapshot, IntList things, Consumer<Map<String, Object>> row) {
        for (int from = 0; from < things.size(); from += KEYS_MAX) {
            List<Long> keys = things.subList(from, Math.min(things.size(), from + KEYS_MAX))
                    .intStream()
                    .mapToObj(thing -> (long) snapshot.things().key(thing))
                    .toList();
            each(question, snapshot, Map.of("keys", keys), row);
        }
    }

    public void each(
            String question, Snapshot snapshot, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        String statement = statements.computeIfAbsent(question, Asker::statement);
        List<Map<String, Object>> rows = snapshot.ask(maps, view -> {
            var found = new ArrayList<Map<String, Object>>();
            view.each(statement, parameters, found::add);
            return found;
        });
        rows.forEach(row);
    }

    private static String statement(String question) {
        try {
            return new ClassPathResource("cypher/recovery/%s.cypher".formatted(question))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
