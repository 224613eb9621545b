package dev.tierfall.trend.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.trend.Days;
import dev.tierfall.trend.change.Change.How;
import dev.tierfall.trend.change.ChangesAnswer.Lists;
import dev.tierfall.trend.change.ChangesAnswer.Totals;
import dev.tierfall.trend.change.Comparisons.Comparison;
import dev.tierfall.trend.change.Comparisons.Question;
import dev.tierfall.trend.change.Movers.Result;
import dev.tierfall.trend.figure.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/changes?from=2026-03-01&to=2026-06-01}: what changed, and which change moved which figure. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class ChangesController {

    /** Rows of each list of changes. */
    private static final int MOST = 1_000;

    private final Comparisons comparisons;

    ChangesController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The question as it stands in the address; without {@code to}, until today; without {@code figure}, all. */
    record Asked(
            @Nullable List<String> figure,
            @Nullable String from,
            @Nullable String to,
            @Nullable String known,
            @Nullable String limit) {}

    @GetMapping("/changes")
    ChangesAnswer changes(@ModelAttribute Asked asked) {
        LocalDate to = Objects.requireNonNullElseGet(Days.day("to", asked.to()), comparisons::today);
        LocalDate from = Days.day("from", asked.from());
        if (from == null) {
            throw new Rejected("no 'from'", "name the earlier day, as from=2026-03-01");
        }
        List<Figure> figures = Figure.named(asked.figure() == null ? List.of() : asked.figure());
        int limit = limit(asked.limit());
        var question = new Question(figures, from, to, Days.flag("known", asked.known()));
        return answer(comparisons.compare(question), limit);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return MOST;
        }
        int rows = text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : -1;
        if (rows < 0 || rows > MOST) {
            throw new Rejected("limit '%s'".formatted(text), "ask for 0 to %d rows of each list".formatted(MOST));
        }
        return rows;
    }

    static ChangesAnswer answer(Comparison comparison, int limit) {
        Question question = comparison.question();
        var sentences = new ChangeSentences(comparison);
        return new ChangesAnswer(
                question.to().toString(),
                comparison.later().policy().version(),
                comparison.later().revision(),
                comparison.earlier().revision(),
                List.of(),
                sentences.title(),
                sentences.summary(),
                question.from().toString(),
                question.to().toString(),
                question.known(),
                sentences.lines(),
                lists(comparison, limit),
                totals(comparison));
    }

    private static Lists lists(Comparison comparison, int limit) {
        var words = new ChangeWords(
                comparison.question().from(), comparison.question().to());
        List<Change> changes = comparison.found().changes();
        return new Lists(
                of(changes, How.ADDED).stream().limit(limit).map(words::fact).toList(),
                of(changes, How.ENDED).stream().limit(limit).map(words::fact).toList(),
                of(changes, How.CHANGED).stream()
                        .flatMap(words::fields)
                        .limit(limit)
                        .toList());
    }

    private static Totals totals(Comparison comparison) {
        List<Change> changes = comparison.found().changes();
        Result result = comparison.result();
        return new Totals(
                of(changes, How.ADDED).size(),
                of(changes, How.ENDED).size(),
                of(changes, How.CHANGED).size(),
                comparison.found().passed(),
                comparison.units().size(),
                result == null ? 0 : result.still(),
                result == null ? 0 : result.movers().size(),
                comparison.crossed(),
                result == null ? comparison.units().size() : result.left(),
                comparison.found().left());
    }

    private static List<Change> of(List<Change> changes, How how) {
        return changes.stream().filter(change -> change.how() == how).toList();
    }
}
