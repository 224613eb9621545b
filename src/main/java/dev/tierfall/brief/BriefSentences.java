package dev.tierfall.brief;

import dev.tierfall.brief.BriefAnswer.FigureLine;
import dev.tierfall.brief.BriefAnswer.FunctionLine;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.trend.figure.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the brief says in sentences. */
final class BriefSentences {

    private BriefSentences() {}

    static String sentence(String clause) {
        return Phrase.sentence(clause);
    }

    /** At the beginning of a sentence: {@code Three}. */
    static String number(long count) {
        String word = Phrase.word(count);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Of the whole brief: where we stand. */
    static String title(int things, List<FigureLine> figures) {
        if (things == 0) {
            return "The map is empty";
        }
        FigureLine first = figures.getFirst();
        long of = first.now().of() == null ? 0 : first.now().of();
        long some = first.now().value().longValue();
        return of == 0
                ? "No function on the map is marked critical"
                : some == 0
                        ? "None of %s critical %s can be stopped by one vendor's fall".formatted(of, functions(of))
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d critical %s can be stopped by one vendor's fall",
                                some,
                                of,
                                functions(of));
    }

    /** What moved, and what with. */
    static String summary(List<FigureLine> figures, Since since) {
        List<String> moved = figures.stream()
                .filter(line -> line.change() != null && line.change().doubleValue() != 0)
                .map(FigureLine::sentence)
                .toList();
        boolean compared = figures.stream().anyMatch(line -> line.before() != null);
        String what = moved.isEmpty() ? compared ? "No figure moved." : "" : String.join(" ", moved);
        return (since.note() + " " + what).strip();
    }

    static String functions(List<FunctionLine> rows) {
        if (rows.isEmpty()) {
            return "No function on the map is marked critical";
        }
        FunctionLine most = rows.getFirst();
        int all = FigurePart.all(most);
        return all == 0
                ? "No vendor can stop a critical function"
                : "%,d %s can stop %s, %,d of them under contract with us"
                        .formatted(
                                all,
                                all == 1 ? "vendor" : "vendors",
                                most.name() == null ? most.ref() : most.name(),
                                most.direct());
    }

    static String undisclosed(int links, int notNotified, int notApproved, int unsaid) {
        if (links == 0) {
            return "No subcontract is on the map: who works behind our vendors is unknown";
        }
        if (notNotified + notApproved + unsaid == 0) {
            return "All %,d subcontracts in force were notified and approved".formatted(links);
        }
        var parts = new ArrayList<String>();
        if (notNotified > 0) {
            parts.add("%,d not notified".formatted(notNotified));
        }
        if (notApproved > 0) {
            parts.add("%,d not approved".formatted(notApproved));
        }
        if (unsaid > 0) {
            parts.add("%,d of which nobody says".formatted(unsaid));
        }
        return "Of %,d subcontracts in force: %s".formatted(links, String.join(", ", parts));
    }

    static String left(int rows, @Nullable Long open) {
        String left = rows == 0
                ? "No risk is accepted and no finding waived"
                : "%,d %s waived or accepted".formatted(rows, rows == 1 ? "finding is" : "findings are");
        return open == null
                ? left + "; how many findings are open is not known"
                : "%s; %,d %s open".formatted(left, open, open == 1 ? "is" : "are");
    }

    private static String functions(long count) {
        return count == 1 ? "function" : "functions";
    }
}
