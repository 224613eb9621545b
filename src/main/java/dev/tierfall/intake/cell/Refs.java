package dev.tierfall.intake.cell;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.schema.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Refs: kind:id everywhere, and the bare id where only one kind is allowed. */
final class Refs {

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();

    private Refs() {}

    /** @param known whether a ref is described by what was read so far; only makes a mend surer */
    static String read(String text, Column column, Predicate<String> known) throws BadCell {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return bare(text, column, known);
        }
        String word = text.substring(0, colon).strip();
        String id = text.substring(colon + 1).strip();
        Optional<Kind> kind = Kind.of(word);
        if (kind.isEmpty()) {
            throw unknownKind(text, word, id, column);
        }
        if (!column.kinds().contains(kind.get())) {
            throw new BadCell(
                    "%s is %s, not %s"
                            .formatted(Shown.quoted(text), aKind(kind.get()), kinds(column, " or ", Refs::aKind)),
                    "write " + kinds(column, " or ", allowed -> allowed.word() + ":id"));
        }
        if (id.isEmpty()) {
            throw new BadCell(
                    Shown.quoted(text) + " names no " + word,
                    "write its id behind the colon, or leave the cell empty where it is not known");
        }
        String lower = word + ":" + id.toLowerCase(Locale.ROOT);
        if (!Ref.isId(id) && Ref.isId(id.toLowerCase(Locale.ROOT))) {
            throw new BadCell(Shown.quoted(text) + " has upper-case letters", "write " + lower);
        }
        return word + ":" + Ids.read(id);
    }

    private static String bare(String text, Column column, Predicate<String> known) throws BadCell {
        String id = Ids.read(text);
        if (column.kinds().size() == 1) {
            return column.kinds().iterator().next().word() + ":" + id;
        }
        List<String> all =
                column.kinds().stream().map(kind -> kind.word() + ":" + id).toList();
        List<String> described = all.stream().filter(known).toList();
        throw new BadCell(
                "%s does not say whether it is %s".formatted(Shown.quoted(text), kinds(column, " or ", Refs::aKind)),
                "write " + String.join(" or ", described.isEmpty() ? all : described));
    }

    private static BadCell unknownKind(String text, String word, String id, Column column) {
        List<String> allowed = column.kinds().stream().map(Kind::word).toList();
        String near = Nearest.of(word, allowed)
                .or(() -> Nearest.of(word, KINDS))
                .map(kind -> "write " + kind + ":" + (id.isEmpty() ? "id" : Shown.plain(id.toLowerCase(Locale.ROOT))))
                .orElse("write kind:id with the kind " + kinds(column, " or ", Kind::word));
        return new BadCell("%s names no kind of thing".formatted(Shown.quoted(text)), near);
    }

    private static String kinds(Column column, String or, Function<Kind, String> told) {
        return column.kinds().stream().map(told).collect(Collectors.joining(or));
    }

    private static String aKind(Kind kind) {
        return ("aeio".indexOf(kind.word().charAt(0)) < 0 ? "a " : "an ") + kind.word();
    }
}
