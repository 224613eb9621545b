package dev.tierfall.framework;

import dev.tierfall.framework.Framework.Evidence;
import dev.tierfall.framework.Framework.Requirement;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.read.CsvTable;
import dev.tierfall.intake.read.Line;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the CSV file of one framework; whatever is wrong in it has its line and mend, all of it together. */
final class FrameworkReader {

    private static final List<String> COLUMNS = List.of("id", "title", "checks", "evidence", "elsewhere");
    private static final List<String> MUST = List.of("id", "title");
    private static final List<String> EVIDENCE = List.of("contract", "organization");

    private final String file;
    private final Set<String> checks;
    private final List<Rejection> wrong = new ArrayList<>();

    FrameworkReader(String file, Set<String> checks) {
        this.file = file;
        this.checks = new TreeSet<>(checks);
    }

    List<Requirement> read(String text) {
        var requirements = new LinkedHashMap<String, Requirement>();
        rows(text, COLUMNS, MUST, (number, cells) -> {
            Requirement row = new Requirement(
                    cell(cells, "id"),
                    cell(cells, "title"),
                    checks(number, cell(cells, "checks")),
                    evidence(number, cell(cells, "evidence")),
                    cell(cells, "elsewhere"));
            if (requirements.put(row.id(), row) != null) {
                refuse(number, "'%s' stands here twice".formatted(row.id()), "leave one of the rows");
            }
        });
        return List.copyOf(requirements.values());
    }

    /** Names with titles. */
    static Map<String, String> titles(String file, String text) {
        var titles = new TreeMap<String, String>();
        List<String> both = List.of("name", "title");
        new FrameworkReader(file, Set.of())
                .rows(text, both, both, (number, cells) -> titles.put(cell(cells, "name"), cell(cells, "title")));
        return titles;
    }

    /** What stands in a column; nothing where the file has none. */
    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private interface Row {
        void take(int number, Map<String, String> cells);
    }

    private void rows(String text, List<String> known, List<String> must, Row row) {
        var header = new ArrayList<String>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new CsvTable(file, file, () -> new ByteArrayInputStream(bytes)).read(line -> {
            if (header.isEmpty()) {
                header.addAll(header(line, known, must));
            } else {
                row(line, header, must, row);
            }
        });
        if (!wrong.isEmpty()) {
            throw new Rejected(wrong, 0);
        }
    }

    private List<String> header(Line line, List<String> known, List<String> must) {
        for (String column : line.cells()) {
            if (!known.contains(column)) {
                refuse(
                        line.number(),
                        "'%s' is no column of it".formatted(column),
                        Nearest.write(column, known).orElse("write " + String.join(", ", known)));
            }
        }
        for (String column : must) {
            if (!line.cells().contains(column)) {
                refuse(line.number(), "there is no column '%s'".formatted(column), "add it");
            }
        }
        if (!wrong.isEmpty()) {
            throw new Rejected(wrong, 0);
        }
        return line.cells();
    }

    private void row(Line line, List<String> header, List<String> must, Row row) {
        if (line.flaw() != null) {
            refuse(line.number(), line.flaw().message(), line.flaw().mend());
            return;
        }
        if (line.count() != header.size()) {
            refuse(
                    line.number(),
                    "the row has %d cells, the header %d".formatted(line.count(), header.size()),
                    "write one cell for each column; quote a cell with a comma in it");
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.cells().get(i));
        }
        List<String> empty =
                must.stream().filter(name -> cell(cells, name).isEmpty()).toList();
        if (empty.isEmpty()) {
            row.take(line.number(), cells);
        } else {
            refuse(line.number(), "'%s' is empty".formatted(empty.getFirst()), "fill it in, or delete the row");
        }
    }

    private List<String> checks(int number, String cell) {
        List<String> ids = Arrays.stream(cell.split(";"))
                .map(id -> id.strip().toUpperCase(Locale.ROOT))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        for (String id : ids) {
            if (!checks.contains(id)) {
                refuse(
                        number,
                        "there is no check '%s'".formatted(id),
                        Nearest.write(id, checks).orElse("write ids of checks, as TF-01;TF-02"));
            }
        }
        return ids;
    }

    private Evidence evidence(int number, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Evidence.NONE;
        }
        if (!EVIDENCE.contains(word)) {
            refuse(number, "evidence of a '%s'".formatted(cell), "write contract or organization, or leave it empty");
            return Evidence.NONE;
        }
        return Evidence.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void refuse(int line, String message, String mend) {
        wrong.add(new Rejection(file, line, null, null, message, mend));
    }
}
