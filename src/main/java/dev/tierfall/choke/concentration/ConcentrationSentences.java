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
