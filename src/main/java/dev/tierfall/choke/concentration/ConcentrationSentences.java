package dev.tierfall.choke.concentration;

import dev.tierfall.choke.concentration.ConcentrationAnswer.Group;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Whole;
import java.util.List;
import java.util.stream.Collectors;

/** What concentration says in a sentence or two. */
final class ConcentrationSentences {

    private ConcentrationSentences() {}

    /** @param rows those on which most rests first */
    static String title(By by, List<Row> rows, Whole whole) {
        if (rows.isEmpty()) {
            return "The map has no %s".formatted(by.many());
        }
        if (whole.criticalFunctions() == 0) {
            return "No function is marked critical, so none can rest on %s".formatted(by.one());
        }
        Row first = rows.getFirst();
        if (first.outage().criticalFunctions() > 0) {
            return "%s carries the most: %s can stop with it, %s of necessity"
                    .formatted(
                            called(first),
                            functions(first.outage().criticalFunctions(), whole),
                            count(first.forced().criticalFunctions()));
        }
        return first.takeover().criticalFunctions() > 0
                ? "%s is the worst to lose: %s can fall with its takeover"
                        .formatted(called(first), functions(first.takeover().criticalFunctions(), whole))
                : "No critical function rests on %s".formatted(by.one());
    }

    /** @param rows those on which most rests in this sense first */
    static String title(By by, Rests rests, List<Row> rows, Whole whole) {
        int most = rows.isEmpty() ? 0 : rests.of(rows.getFirst()).criticalFunctions();
        if (rests == Rests.OUTAGE || rows.isEmpty() || whole.criticalFunctions() == 0) {
            return title(by, rows, whole);
        }
        if (rests == Rests.FORCED) {
            return most == 0
                    ? "No critical function stops of necessity with %s alone".formatted(by.one())
                    : "%s carries the most of necessity: %s with it, and nothing stands in"
                            .formatted(called(rows.getFirst()), stop(most, whole));
        }
        return most == 0
                ? "No critical function falls with the takeover of %s".formatted(by.one())
                : "%s is the worst to lose: %s can fall with its takeover"
                        .formatted(called(rows.getFirst()), functions(most, whole));
    }

    private static String stop(int some, Whole whole) {
        return functions(some, whole) + (some == 1 ? " stops" : " stop");
    }

    /** The title of the first group that has something to say. */
    static String title(List<Group> groups) {
        return groups.stream()
                .filter(ConcentrationSentences::bears)
                .findFirst()
                .orElse(groups.getFirst())
                .title();
    }

    /** The heaviest of every group. */
    static String summary(List<Group> groups, Whole whole) {
        String heaviest = groups.stream()
                .filter(ConcentrationSentences::bears)
                .map(group -> "%s %s (%,d of %,d)"
                        .formatted(
                                group.name() + ":",
                                called(group.rows().getFirst()),
                                group.rows().getFirst().takeover().criticalFunctions(),
                                whole.criticalFunctions()))
                .collect(Collectors.joining("; "));
        return heaviest.isEmpty()
                ? "By no known path does a critical function hang on somebody else."
                : "Critical functions that can fall, at the heaviest of the " + heaviest + ".";
    }

    private static boolean bears(Group group) {
        return !group.rows().isEmpty() && group.rows().getFirst().takeover().criticalFunctions() > 0;
    }

    private static String functions(int some, Whole whole) {
        return "%,d of %,d critical %s"
                .formatted(some, whole.criticalFunctions(), whole.criticalFunctions() == 1 ? "function" : "functions");
    }

    private static String count(int number) {
        return number == 0 ? "none" : "%,d".formatted(number);
    }

    private static String called(Row row) {
        return row.name() == null ? row.ref() : row.name();
    }
}
