package dev.tierfall.picture;

import dev.tierfall.model.Kind;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Locale;

/** What things and counts are called in the sentences of pages. */
final class Named {

    private Named() {}

    static String thing(Things things, int place) {
        String name = things.name(place);
        return name == null ? id(things.ref(place)) : name;
    }

    static String id(String ref) {
        return ref.substring(ref.indexOf(':') + 1);
    }

    static String kinds(Kind kind) {
        return switch (kind) {
            case DATASET -> "data sets";
            case DATAFLOW -> "data flows";
            case SOFTWARE, EVIDENCE -> kind.word();
            case PERSON -> "people";
            default -> kind.word().replaceAll("y$", "ie") + "s";
        };
    }

    static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** Large numbers as people say them: 2.1 million. */
    static String large(long number) {
        return number < 1_000_000
                ? "%,d".formatted(number)
                : number < 1_000_000_000 ? shortened(number / 1e6, "million") : shortened(number / 1e9, "billion");
    }

    private static String shortened(double number, String word) {
        return String.format(Locale.ROOT, "%.1f %s", number, word).replace(".0 ", " ");
    }

    static String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            case 2, 3 -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
            default -> names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
        };
    }
}
