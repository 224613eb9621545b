package dev.tierfall.choke.rank;

import dev.tierfall.choke.rank.RankAnswer.Reached;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.choke.rank.RankAnswer.Whole;
import dev.tierfall.model.State;
import java.util.List;
import java.util.function.Function;

/** What a ranking says in a sentence or two. */
final class RankSentences {

    private RankSentences() {}

    static String title(List<Row> rows, State state, Whole whole) {
        if (rows.isEmpty()) {
            return "No vendor is on the map";
        }
        Reached heaviest = VendorRanking.by(rows.getFirst(), state);
        if (heaviest.things() == 0) {
            return "No vendor's fall reaches anything on this map";
        }
        long equal = rows.stream().filter(row -> row.rank() == 1).count();
        String who = called(rows.getFirst());
        String verb = state == State.CONTROL ? "brings down the most" : "takes the most with it when it stops";
        if (equal > 1) {
            who += " and %,d more".formatted(equal - 1);
            verb = state == State.CONTROL ? "each bring down the most" : "each take the most with them when they stop";
        }
        return "%s %s: %s".formatted(who, verb, what(heaviest, whole));
    }

    private static String what(Reached reached, Whole whole) {
        return reached.criticalFunctions() == 0
                ? "%,d %s, no critical function among them"
                        .formatted(reached.things(), reached.things() == 1 ? "thing" : "things")
                : "%,d of %,d critical %s"
                        .formatted(
                                reached.criticalFunctions(),
                                whole.criticalFunctions(),
                                whole.criticalFunctions() == 1 ? "function" : "functions");
    }

    static String summary(List<Row> rows, Whole whole) {
        if (rows.isEmpty()) {
            return "Import vendors and what they reach, and they are ranked here.";
        }
        String stops = whole.criticalFunctions() == 0
                ? "No function is marked critical, so none is counted."
                : "Of %,d %s, %,d can stop a critical function when taken over, %,d when %s."
                        .formatted(
                                rows.size(),
                                rows.size() == 1 ? "vendor" : "vendors",
                                stopping(rows, Row::control),
                                stopping(rows, Row::availability),
                                rows.size() == 1 ? "it stops" : "they stop");
        long unexplained = rows.stream()
                .filter(row -> row.tier() == null && row.control().things() > 0)
                .count();
        return unexplained == 0
                ? stops
                : stops
                        + " %,d that %s something %s on no known chain."
                                .formatted(
                                        unexplained,
                                        unexplained == 1 ? "reaches" : "reach",
                                        unexplained == 1 ? "stands" : "stand");
    }

    private static long stopping(List<Row> rows, Function<Row, Reached> fall) {
        return rows.stream()
                .filter(row -> fall.apply(row).criticalFunctions() > 0)
                .count();
    }

    private static String called(Row row) {
        return row.name() == null ? row.ref() : row.name();
    }
}
