package dev.tierfall.intake.write;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a map holds on a day, so that an export says that and no more. Left out is each fact outside its [since,
 * until), and each link row, connection, flow and subcontract that names such a thing as an end, for these take no part
 * either. A thing that does not hold and that some fact still names elsewhere, as the operator of a system, keeps its
 * row and its dates: without it the name would be read as a thing not described yet, which takes part; and to empty the
 * cell would be to say that nobody knows.
 */
final class Holding {

    private static final Set<Kind> JOINTS = Set.of(Kind.CONNECTION, Kind.DATAFLOW, Kind.SUBCONTRACT);
    private static final Set<String> ENDS = Set.of("FROM", "TO", "BY", "WITH");

    private final @Nullable LocalDate day;
    private final Map<String, List<String>> over = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    private Holding(@Nullable LocalDate day) {
        this.day = day;
    }

    /** Everything that is on the map, where no day is given; else the map is read twice. */
    static Holding on(@Nullable LocalDate day, Graph graph) {
        var holding = new Holding(day);
        if (day != null) {
            things(graph, holding::noteWhatIsOver);
            holding.leaveOut(graph);
        }
        return holding;
    }

    private interface Reader {
        void row(FileSchema file, Map<String, Object> row);
    }

    private static void things(Graph graph, Reader reader) {
        BundleSchema.get().files().stream()
                .filter(FileSchema::describesThings)
                .forEach(file -> graph.rows(file, row -> reader.row(file, row)));
    }

    private void noteWhatIsOver(FileSchema file, Map<String, Object> row) {
        if (!holds(row)) {
            over.put(ref(file, row), refs(file, row));
        }
    }

    private void leaveOut(Graph graph) {
        var open = new ArrayDeque<String>();
        things(graph, (file, row) -> {
            if (holds(row) && JOINTS.contains(file.kind()) && namesAnEndThatIsOver(file, row)) {
                left.add(ref(file, row));
            } else if (holds(row)) {
                open.addAll(refs(file, row));
            }
        });
        BundleSchema.get().files().stream()
                .filter(file -> !file.describesThings())
                .forEach(file -> graph.rows(file, row -> {
                    if (keeps(file, row)) {
                        open.addAll(refs(file, row));
                    }
                }));
        left.addAll(over.keySet());
        while (!open.isEmpty()) {
            String named = open.remove();
            if (over.containsKey(named) && left.remove(named)) {
                open.addAll(over.getOrDefault(named, List.of()));
            }
        }
    }

    /** Whether a row of a file is written. */
    boolean keeps(FileSchema file, Map<String, Object> row) {
        if (day == null) {
            return true;
        }
        return file.describesThings()
                ? !left.contains(ref(file, row))
                : holds(row) && !over.containsKey(row.get(file.start())) && !isOver(file.end(), row);
    }

    /** Whether a thing is written, though it may not hold. */
    boolean keeps(String ref) {
        return !left.contains(ref);
    }

    /** Whether a thing does not hold on the day. */
    boolean isOver(String ref) {
        return over.containsKey(ref);
    }

    boolean holds(Map<?, ?> properties) {
        if (day == null) {
            return true;
        }
        boolean begun = !(properties.get("since") instanceof LocalDate since) || !since.isAfter(day);
        boolean ended = properties.get("until") instanceof LocalDate until && !day.isBefore(until);
        return begun && !ended;
    }

    private boolean isOver(@Nullable String end, Map<String, Object> row) {
        return end != null && over.containsKey(row.get(end));
    }

    private boolean namesAnEndThatIsOver(FileSchema file, Map<String, Object> row) {
        return file.columns().stream()
                .filter(column ->
                        column.link() != null && ENDS.contains(column.link().name()))
                .anyMatch(column -> over.containsKey(row.get(column.name())));
    }

    private static String ref(FileSchema file, Map<String, Object> row) {
        return (file.kind() == null ? "" : file.kind().word()) + ":" + row.get("id");
    }

    private static List<String> refs(FileSchema file, Map<String, Object> row) {
        var refs = new ArrayList<String>();
        for (Column column : file.columns()) {
            Object value = column.type() == Column.Type.REF ? row.get(column.name()) : null;
            if (value instanceof List<?> several) {
                several.forEach(ref -> refs.add(String.valueOf(ref)));
            } else if (value != null) {
                refs.add(value.toString());
            }
        }
        return refs;
    }
}
