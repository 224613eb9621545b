package dev.tierfall.spread;

import dev.tierfall.store.MapView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs one Cypher file so that its rows come as a few long lists, a list a column, which is five times as fast as a row
 * at a time. A file whose header names a variable with {@code each} is run for one range of keys after the other, so
 * that the server never holds more than one list's length; any other is run whole and cut into pages.
 */
final class Listing {

    /** Rows a list aims at. */
    static final int ROWS = 10_000;

    /** Rows a list has at most; the server collects no more at a time. */
    static final int ROWS_MAX = 50_000;

    private static final int WIDEST = 1 << 20;
    private static final Pattern LINE = Pattern.compile("\\(?line (\\d+), column (\\d+)");

    private final CypherFile file;
    private final List<String> returned;
    private final String cypher;

    /**
     * @param returned what the file's statement returns and the columns rest on
     * @param columns expressions over those; none may be null, since a list leaves nulls out
     */
    Listing(CypherFile file, List<String> returned, List<String> columns) {
        this.file = file;
        this.returned = returned;
        String lists = IntStream.range(0, columns.size())
                .mapToObj(i -> "collect(%s) AS c%d".formatted(columns.get(i), i))
                .collect(Collectors.joining(", "));
        String head = file.optional("each")
                .map(each -> "MATCH (%1$s:Thing) WHERE $low <= %1$s.key AND %1$s.key < $high CALL (%1$s) {\n"
                        .formatted(each))
                .orElse("CALL () {\n");
        String body = file.text().strip();
        cypher = head
                + (body.endsWith(";") ? body.substring(0, body.length() - 1) : body)
                + "\n}\nWITH %s SKIP $skip LIMIT $limit\nRETURN %s".formatted(String.join(", ", returned), lists);
    }

    /** Hands over the columns of each page. */
    void run(KeyedView map, LocalDate asOf, Map<String, Object> parameters, Consumer<List<List<?>>> page) {
        var with = new HashMap<>(parameters);
        with.put("asOf", asOf);
        with.put("limit", (long) ROWS_MAX);
        MapView view = map.view();
        if (file.optional("each").isEmpty()) {
            pages(view, with, page);
            return;
        }
        long width = 2_000;
        for (long low = 0; low < map.end(); ) {
            with.put("low", low);
            with.put("high", low + width);
            int rows = pages(view, with, page);
            low += width;
            width = Math.clamp(width * ROWS / Math.max(rows, 1), Math.max(1, width / 8), Math.min(width * 8, WIDEST));
        }
    }

    private int pages(MapView view, Map<String, Object> with, Consumer<List<List<?>>> page) {
        for (int skip = 0; ; skip += ROWS_MAX) {
            with.put("skip", (long) skip);
            int rows = one(view, with, page);
            if (rows < ROWS_MAX) {
                return skip + rows;
            }
        }
    }

    private int one(MapView view, Map<String, Object> with, Consumer<List<List<?>>> page) {
        int[] rows = {0};
        try {
            view.each(cypher, with, row -> {
                List<List<?>> columns = IntStream.range(0, row.size())
                        .<List<?>>mapToObj(i -> (List<?>) row.get("c" + i))
                        .toList();
                rows[0] = columns.getFirst().size();
                if (columns.stream().anyMatch(column -> column.size() != rows[0])) {
                    throw file.rejected(
                            1,
                            "a row leaves one of %s empty".formatted(String.join(", ", returned)),
                            "return a value in each of these columns in every row");
                }
                if (rows[0] > 0) {
                    page.accept(columns);
                }
            });
        } catch (RuntimeException e) {
            throw explained(e);
        }
        return rows[0];
    }

    /** What the server says of a statement it can't run, with the line as the file's author counts it. */
    private RuntimeException explained(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        if (!line.find()) {
            return e;
        }
        int inFile = Math.max(1, Integer.parseInt(line.group(1)) - 1);
        String first = message.lines().findFirst().orElse(message).replaceAll(" ?\\(line .*", "");
        return file.rejected(inFile, first, "try the statement in Neo4j Browser, with $asOf set, until it runs");
    }
}
