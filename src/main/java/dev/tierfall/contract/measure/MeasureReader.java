package dev.tierfall.contract.measure;

import dev.tierfall.contract.measure.Measures.Held;
import dev.tierfall.contract.measure.Measures.Look;
import dev.tierfall.contract.measure.Measures.Measure;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.read.CsvTable;
import dev.tierfall.intake.read.Line;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the two files of measures; whatever is wrong in one has its line and mend, all of it together. */
final class MeasureReader {

    static final String MEASURES = "measures.csv";
    static final String LOOKS = "looks.csv";

    private static final List<String> OF_MEASURES = List.of("measure", "title", "asks", "checks");
    private static final List<String> OF_LOOKS = List.of("check", "held", "whose", "why");
    private static final List<String> HELD = List.of("vendor", "system", "contract", "us");
    private static final List<String> WHOSE = List.of(
            "provider", "customer", "hardening", "detection", "incident-response", "patching", "backup", "access");

    private final Collection<String> checks;
    private final List<Rejection> wrong = new ArrayList<>();
    private String file = MEASURES;

    /** @param checks the ids of all that there are */
    MeasureReader(Collection<String> checks) {
        this.checks = checks;
    }

    Measures read(Map<String, String> files) {
        var looks = new TreeMap<String, Look>();
        rows(LOOKS, files.getOrDefault(LOOKS, ""), OF_LOOKS, (line, cells) -> {
            Look look = look(line, cells);
            if (looks.put(look.check(), look) != null) {
                refuse(line, "'%s' stands here twice".formatted(look.check()), "leave one of the rows");
            }
        });
        var measures = new LinkedHashMap<String, Measure>();
        rows(MEASURES, files.getOrDefault(MEASURES, ""), OF_MEASURES, (line, cells) -> {
            Measure measure = measure(line, cells, looks.keySet());
            if (measures.put(measure.id(), measure) != null) {
                refuse(line, "'%s' stands here twice".formatted(measure.id()), "leave one of the rows");
            }
        });
        if (!wrong.isEmpty()) {
            throw new Rejected(wrong, 0);
        }
        return new Measures(List.copyOf(measures.values()), Map.copyOf(looks));
    }

    private Look look(int line, List<String> cells) {
        String check = one(line, cells.get(0), checks);
        String held = one(line, cells.get(1), HELD);
        String whose = one(line, cells.get(2), WHOSE);
        return new Look(
                check,
                HELD.contains(held) ? Held.valueOf(held.toUpperCase(Locale.ROOT)) : Held.US,
                whose,
                cells.get(3));
    }

    private Measure measure(int line, List<String> cells, Collection<String> looks) {
        List<String> ids = Arrays.stream(cells.get(3).split(";"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> one(line, id, looks))
                .toList();
        return new Measure(cells.get(0), cells.get(1), cells.get(2), ids);
    }

    private String one(int line, String word, Collection<String> known) {
        if (!known.contains(word)) {
            refuse(
                    line,
                    "'%s' is not known here".formatted(word),
                    Nearest.write(word, known).orElse("write one of " + String.join(", ", known)));
        }
        return word;
    }

    private interface Row {
        void take(int line, List<String> cells);
    }

    private void rows(String name, String text, List<String> columns, Row row) {
        file = name;
        var header = new ArrayList<String>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new CsvTable(name, name, () -> new ByteArrayInputStream(bytes)).read(line -> {
            if (!header.isEmpty()) {
                take(line, columns, row);
                return;
            }
            header.addAll(line.cells());
            if (!header.equals(columns)) {
                refuse(line.number(), "its columns are others", "write " + String.join(",", columns));
            }
        });
    }

    private void take(Line line, List<String> columns, Row row) {
        if (line.flaw() != null) {
            refuse(line.number(), line.flaw().message(), line.flaw().mend());
        } else if (line.count() != columns.size()) {
            refuse(
                    line.number(),
                    "the row has %d cells, the header %d".formatted(line.count(), columns.size()),
                    "write one cell for each column; quote a cell with a comma in it");
        } else {
            row.take(line.number(), line.cells());
        }
    }

    private void refuse(int line, String message, String mend) {
        wrong.add(new Rejection(file, line, null, null, message, mend));
    }
}
