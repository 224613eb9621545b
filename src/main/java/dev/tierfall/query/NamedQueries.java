package dev.tierfall.query;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Runs the queries that ship with the program, by name or by their whole text. */
@Lazy
@Service
public class NamedQueries {

    /** Rows of one answer; the count of all is given with it. */
    static final int ROWS_MAX = 10_000;

    private static final Duration TIME_MAX = Duration.ofSeconds(30);

    private final Maps maps;
    private final Clock clock;
    private final Map<String, NamedQuery> queries = new TreeMap<>();

    public NamedQueries(Maps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:cypher/queries/*.cypher")) {
                var query = NamedQuery.parse(
                        Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
                queries.put(query.name(), query);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<NamedQuery> all() {
        return List.copyOf(queries.values());
    }

    public NamedQuery named(String name) {
        NamedQuery query = queries.get(name);
        if (query == null) {
            var distance = LevenshteinDistance.getDefaultInstance();
            String nearest = queries.keySet().stream()
                    .sorted((a, b) -> Integer.compare(distance.apply(a, name), distance.apply(b, name)))
                    .collect(Collectors.joining(", "));
            throw new Rejected("there is no query '%s'".formatted(name), "name one of " + nearest);
        }
        return query;
    }

    /** The query whose text this is; none where it is one's own. */
    public Optional<NamedQuery> written(String cypher) {
        return queries.values().stream()
                .filter(query -> query.isWritten(cypher))
                .findFirst();
    }

    /** Runs a query on the map as it stands, in a transaction that only reads. */
    public QueryAnswer run(NamedQuery query, Map<String, ?> parameters) {
        Map<String, Object> values = query.values(parameters, clock);
        return maps.at(maps.head(), TIME_MAX, view -> rows(view, query, values));
    }

    private static QueryAnswer rows(MapView view, NamedQuery query, Map<String, Object> values) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        int[] more = {0};
        view.each(query.cypher(), values, row -> {
            if (rows.size() < ROWS_MAX) {
                rows.add(Collections.unmodifiableMap(row));
            } else {
                more[0]++;
            }
        });
        List<String> columns =
                rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst().keySet());
        String cut = more[0] == 0 ? null : "Only the first %,d rows are shown.".formatted(ROWS_MAX);
        return new QueryAnswer(query.name(), values, columns, Types.of(columns, rows), rows, more[0], cut);
    }
}
