package dev.tierfall.trend;

import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import dev.tierfall.trend.Days.Every;
import dev.tierfall.trend.Readings.Reading;
import dev.tierfall.trend.TrendAnswer.Dot;
import dev.tierfall.trend.TrendAnswer.Line;
import dev.tierfall.trend.TrendAnswer.Point;
import dev.tierfall.trend.Trends.Question;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import dev.tierfall.trend.figure.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/trend?figure=functions-reachable&from=2026-01-01&every=month}: figures over time. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class TrendController {

    private final Trends trends;

    TrendController(Trends trends) {
        this.trends = trends;
    }

    /** The question as it stands in the address; without {@code figure}, all; without dates, the last twelve months. */
    record Asked(
            @Nullable List<String> figure,
            @Nullable String from,
            @Nullable String to,
            @Nullable String every,
            @Nullable String known,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/trend")
    TrendAnswer trend(@ModelAttribute Asked asked) {
        Question question = question(asked);
        return answer(question, trends.read(question));
    }

    private Question question(Asked asked) {
        Scope scope = Scope.of(null, asked.knownAt(), asked.without());
        LocalDate to = Objects.requireNonNullElseGet(Days.day("to", asked.to()), trends::today);
        LocalDate from = Objects.requireNonNullElseGet(Days.day("from", asked.from()), () -> Days.usualFrom(to));
        boolean known = Days.flag("known", asked.known());
        if (known && scope.knownAt() != null) {
            throw new Rejected("known and known-at at once", "say one of them");
        }
        return new Question(
                Figure.named(asked.figure() == null ? List.of() : asked.figure()),
                from,
                to,
                Every.of(asked.every()),
                known,
                scope.knownAt(),
                scope.without());
    }

    private static TrendAnswer answer(Question question, List<Reading> readings) {
        List<LocalDate> days = Days.series(question.from(), question.to(), question.every());
        var points = new ArrayList<Point>();
        for (int i = 0; i < days.size(); i++) {
            points.add(new Point(days.get(i).toString(), readings.get(i).revision()));
        }
        List<Line> lines = question.figures().stream()
                .map(figure -> line(figure, days, readings))
                .toList();
        Reading last = readings.getLast();
        return new TrendAnswer(
                question.to().toString(),
                last.place().policy(),
                last.revision(),
                last.place().without(),
                title(question, lines),
                summary(lines),
                question.from().toString(),
                question.to().toString(),
                question.every().word(),
                question.known(),
                points,
                lines,
                last.functions());
    }

    private static Line line(Figure figure, List<LocalDate> days, List<Reading> readings) {
        var series = new ArrayList<Dot>();
        for (int i = 0; i < days.size(); i++) {
            series.add(Dot.of(days.get(i).toString(), measure(readings.get(i), figure)));
        }
        Measure before = measure(readings.getFirst(), figure);
        Measure after = measure(readings.getLast(), figure);
        return new Line(
                figure.word(),
                figure.title(),
                figure.meaning(),
                figure.council(),
                before,
                after,
                before.to(after),
                Phrase.sentence(figure.phrase().moved(before, after)),
                series);
    }

    private static Measure measure(Reading reading, Figure figure) {
        return Objects.requireNonNull(reading.measures().get(figure));
    }

    private static String title(Question question, List<Line> lines) {
        long moved =
                lines.stream().filter(line -> line.change().doubleValue() != 0).count();
        String span = "Between %s and %s".formatted(Days.words(question.from()), Days.words(question.to()));
        return lines.size() == 1
                ? span + ", " + clause(question.figures().getFirst(), lines.getFirst())
                : "%s, %s of %d figures moved".formatted(span, Phrase.word(moved), lines.size());
    }

    private static String summary(List<Line> lines) {
        if (lines.size() == 1) {
            Line line = lines.getFirst();
            return "%s at first, %s at last. %s."
                    .formatted(line.before().words(), line.after().words(), line.meaning());
        }
        return lines.stream()
                .filter(line -> line.council() && line.change().doubleValue() != 0)
                .map(Line::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String clause(Figure figure, Line line) {
        return figure.phrase().moved(line.before(), line.after());
    }
}
