package dev.tierfall.dossier.part;

import dev.tierfall.spread.Things;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How things, counts and lists are said in the sentences of a dossier. */
public final class Told {

    private static final int NAMED = 5;

    private Told() {}

    /** What a thing is called; its id where it has no name, and an empty text for no ref. */
    public static String name(Things things, @Nullable String ref) {
        if (ref == null) {
            return "";
        }
        int place = things.place(ref);
        String name = place < 0 ? null : things.name(place);
        return name == null ? ref.substring(ref.indexOf(':') + 1) : name;
    }

    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** The first few, and how many more. */
    public static String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        if (all.size() > NAMED) {
            return String.join(", ", all.subList(0, NAMED)) + " and %,d more".formatted(all.size() - NAMED);
        }
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    /** A likelihood as it is read: two decimals, and of less than a hundredth only that it is. */
    public static String likelihood(double value) {
        return value < 0.01 ? "under 0.01" : "%.2f".formatted(value);
    }
}
