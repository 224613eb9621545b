package dev.tierfall.query;

import dev.tierfall.model.Rejected;
import dev.tierfall.query.guard.Guard;
import dev.tierfall.store.Console;
import dev.tierfall.store.Console.Limits;
import dev.tierfall.store.Console.Shown;
import dev.tierfall.store.Maps;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Runs queries of one's own: past the guard, through the console, on the map as it stands and no other. */
@Lazy
@Service
public class FreeQueries {

    /** Rows of one answer. */
    static final int ROWS_MAX = 10_000;

    private static final int GIVEN_MAX = 100_000;

    private static final Limits LIMITS = new Limits(ROWS_MAX, Duration.ofSeconds(15), 256L << 20, 32L << 20);

    private final Maps maps;
    private final ObjectProvider<Console> console;
    private final Clock clock;

    public FreeQueries(Maps maps, ObjectProvider<Console> console, Clock clock) {
        this.maps = maps;
        this.console = console;
        this.clock = clock;
    }

    /** Whether there is a console at all. */
    public boolean open() {
        return console.getIfAvailable() != null;
    }

    /**
     * Runs one statement.
     *
     * @param given parameters by name; those that the text declares in lines of {@code // :param} are read in the type
     *     that is written there, the others are taken as they are
     * @throws Rejected where the guard or the console refuses it, or there is no console
     */
    public QueryAnswer run(String cypher, Map<String, ?> given) {
        Guard.check(cypher);
        if (weight(given) > GIVEN_MAX) {
            throw new Rejected(
                    "the parameters are longer than %,d characters and values".formatted(GIVEN_MAX),
                    "give less at once");
        }
        Console door = console.getIfAvailable();
        if (door == null) {
            throw new Rejected(
                    "queries of one's own are off on a Neo4j that you named: nothing there stops what the guard misses",
                    "ask one of the named queries, run yours in Neo4j Browser, or keep the map in the embedded store");
        }
        Map<String, Object> values = values(cypher, given);
        Shown shown = maps.now(view -> door.ask(cypher, values, LIMITS));
        return new QueryAnswer(
                null,
                values,
                shown.columns(),
                Types.of(shown.columns(), shown.rows()),
                shown.rows(),
                0,
                words(shown.cut()));
    }

    /** Characters and values, however deep. */
    private static long weight(@Nullable Object given) {
        return switch (given) {
            case null -> 1;
            case CharSequence text -> 1L + text.length();
            case Collection<?> list ->
                1 + list.stream().mapToLong(FreeQueries::weight).sum();
            case Map<?, ?> map ->
                1
                        + map.entrySet().stream()
                                .mapToLong(entry -> weight(entry.getKey()) + weight(entry.getValue()))
                                .sum();
            default -> 1;
        };
    }

    private Map<String, Object> values(String cypher, Map<String, ?> given) {
        var values = new HashMap<String, Object>(given);
        List<Parameter> declared = Parameter.declaredIn(cypher);
        for (Parameter parameter : declared) {
            Object value = given.get(parameter.name());
            values.put(parameter.name(), value == null ? parameter.unlessGiven(clock) : parameter.read(value));
        }
        return values;
    }

    private static @Nullable String words(Console.Cut cut) {
        return switch (cut) {
            case NOT -> null;
            case BY_ROWS -> "Only the first %,d rows are shown; there are more.".formatted(ROWS_MAX);
            case BY_SIZE -> "Only the first rows are shown: all of them are too large for one answer.";
        };
    }
}
