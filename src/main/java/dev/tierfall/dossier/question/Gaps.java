package dev.tierfall.dossier.question;

import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.Told;
import dev.tierfall.dossier.question.Draft.Gap;
import dev.tierfall.dossier.question.PathUnknowns.Met;
import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for an empty column that a path met the row in which it is empty, and who can fill it. */
final class Gaps {

    private final Map<String, Line> lines;
    private final Things things;

    /** @param lines all things that the steps name, by ref */
    Gaps(Map<String, Line> lines, Things things) {
        this.lines = lines;
        this.things = things;
    }

    /** The column of the bundle behind a rule's word: {@code accounts.mfa} for {@code account.mfa}. */
    static String column(String met) {
        String word = met.substring(0, met.indexOf('.'));
        String cell = met.substring(met.indexOf('.'));
        Optional<Kind> kind = Kind.of(word);
        if (kind.isPresent()) {
            return BundleSchema.get().of(kind.get()).name() + cell;
        }
        return Stream.of(word, word + "s", word.replaceAll("y$", "ies"))
                        .filter(name -> BundleSchema.get().file(name).isPresent())
                        .findFirst()
                        .orElse(word)
                + cell;
    }

    Gap of(Met met) {
        String word = met.column().substring(0, met.column().indexOf('.'));
        String cell = met.column().substring(met.column().indexOf('.') + 1);
        if (Kind.of(word).isEmpty()) {
            return row(met);
        }
        return met.refs()
                .filter(ref -> ref.startsWith(word + ":"))
                .filter(ref -> isEmpty(ref, cell))
                .findFirst()
                .map(ref -> thing(met.column(), ref))
                .orElseGet(() -> missing(met));
    }

    private boolean isEmpty(String ref, String cell) {
        Line line = lines.get(ref);
        return line != null && !line.said().containsKey(cell);
    }

    private Gap thing(String met, String ref) {
        Line line = Objects.requireNonNull(lines.get(ref));
        return new Gap(column(met), ref, called(ref, line.text("name")), line.maybe("party"), record(line));
    }

    /** Of a row without an id, told by its ends. */
    private Gap row(Met met) {
        String from = met.ends().getLast();
        String to = met.ends().getFirst();
        String party = met.ends().stream()
                .map(lines::get)
                .filter(Objects::nonNull)
                .map(line -> line.maybe("party"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String called = "%s to %s".formatted(Told.name(things, from), Told.name(things, to));
        return new Gap(column(met.column()), from, called, party, met.record());
    }

    /** Nothing of the kind is there at all: nobody has told what the beginning of the step has. */
    private Gap missing(Met met) {
        String from = met.ends().getLast();
        return new Gap(column(met.column()), from, Told.name(things, from), party(from), null);
    }

    private @Nullable String party(String ref) {
        Line line = lines.get(ref);
        return line == null ? null : line.maybe("party");
    }

    /** As {@code Account Katrin Fuchs}; a vendor by its name alone. */
    static String called(String ref, String name) {
        Kind kind = Kind.of(ref.substring(0, ref.indexOf(':'))).orElseThrow();
        String word = switch (kind) {
            case VENDOR -> "";
            case DATASET -> "Data set ";
            case DATAFLOW -> "Data flow ";
            default -> kind.name().charAt(0) + kind.word().substring(1) + " ";
        };
        return word + name;
    }

    static @Nullable String record(Line line) {
        Object record = line.said().get("record");
        return record == null ? null : record.toString();
    }

    /** The refs of all things that some steps name. */
    static List<String> refs(List<Met> met) {
        return met.stream().flatMap(Met::refs).distinct().sorted().toList();
    }
}
