package dev.tierfall.dossier.pack;

import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.question.Question;
import dev.tierfall.intake.write.BegunSheet;
import dev.tierfall.intake.write.BegunSheet.Begun;
import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sheets of a pack: of each file the rows in which something is asked, with what names them. A row without an id is
 * known by all its columns, so an answer would make another row beside it: such questions go by letter.
 */
final class PackSheets {

    /** More than anybody passes work on to within one request. */
    private static final int NEW_LINKS = 8;

    private static final String CHAIN = "subcontracts";
    /** Not its status, nor whether we were told: of that the vendor has no say. */
    private static final Set<String> OF_A_LINK =
            Set.of("contract", "service", "exposes_data", "reliance", "country", "flow_down");

    private final String vendor;
    private final Map<String, Line> own = new HashMap<>();

    PackSheets(String vendor, List<Line> own) {
        this.vendor = vendor;
        own.forEach(line -> this.own.put(line.text("ref"), line));
    }

    /** Whether an answer to it can be filled in. */
    boolean holds(Question question) {
        Line line = own.get(question.of());
        return line != null
                && vendor.equals(line.maybe("party"))
                && fileOf(question.of()).name().equals(question.file())
                && fileOf(question.of()).column(question.cell()).isPresent();
    }

    private static FileSchema fileOf(String ref) {
        return BundleSchema.get().of(Ref.parse(ref).kind());
    }

    /** In the schema's order; subcontracts always, since whoever works below may not be known at all. */
    List<BegunSheet> of(List<Question> questions) {
        var asked = new TreeMap<String, Set<String>>();
        questions.stream()
                .filter(this::holds)
                .forEach(one -> asked.computeIfAbsent(one.of(), ref -> new LinkedHashSet<>())
                        .add(one.cell()));
        own.values().stream()
                .filter(line -> line.text("ref").equals(vendor) && !line.said().containsKey("name"))
                .forEach(line -> asked.computeIfAbsent(vendor, ref -> new LinkedHashSet<>())
                        .add("name"));
        return BundleSchema.get().files().stream()
                .filter(FileSchema::describesThings)
                .map(file -> sheet(file, asked))
                .filter(sheet -> !sheet.rows().isEmpty() || sheet.spare() > 0)
                .toList();
    }

    private BegunSheet sheet(FileSchema file, Map<String, Set<String>> asked) {
        List<String> refs = asked.keySet().stream()
                .filter(ref -> Ref.parse(ref).kind() == file.kind())
                .toList();
        boolean chain = file.name().equals(CHAIN);
        var wanted = new LinkedHashSet<String>();
        refs.forEach(ref -> wanted.addAll(asked.getOrDefault(ref, Set.of())));
        if (chain) {
            wanted.addAll(OF_A_LINK);
        }
        List<Column> columns = file.columns().stream()
                .filter(column -> names(column) || wanted.contains(column.name()))
                .toList();
        List<Begun> rows = refs.stream()
                .map(ref -> new Begun(known(ref, columns), asked.getOrDefault(ref, Set.of())))
                .toList();
        return new BegunSheet(file, columns, rows, chain ? NEW_LINKS : 0);
    }

    /** The columns by which a row is known, to the import and to people. */
    private static boolean names(Column column) {
        return column.required() || column.name().equals("name");
    }

    private Map<String, String> known(String ref, List<Column> columns) {
        var known = new HashMap<String, String>();
        Line line = own.get(ref);
        if (line != null) {
            columns.forEach(column ->
                    known.put(column.name(), Column.written(line.said().get(column.name()))));
        }
        return known;
    }
}
