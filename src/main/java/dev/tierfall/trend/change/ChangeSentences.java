package dev.tierfall.trend.change;

import dev.tierfall.trend.Days;
import dev.tierfall.trend.change.ChangesAnswer.Line;
import dev.tierfall.trend.change.ChangesAnswer.Moved;
import dev.tierfall.trend.change.ChangesAnswer.Mover;
import dev.tierfall.trend.change.Comparisons.Comparison;
import dev.tierfall.trend.change.Movers.Result;
import dev.tierfall.trend.change.Units.Unit;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import dev.tierfall.trend.figure.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says of a comparison in sentences which figure moved, because of which change, and what is not told. */
final class ChangeSentences {

    private static final int NAMED = 2;

    private final Comparison comparison;
    private final ChangeWords words;
    private final List<Line> lines;

    ChangeSentences(Comparison comparison) {
        this.comparison = comparison;
        this.words = new ChangeWords(
                comparison.question().from(), comparison.question().to());
        this.lines = comparison.question().figures().stream().map(this::line).toList();
    }

    List<Line> lines() {
        return lines;
    }

    /** Tells of the first figure that moved; figures stand in the order of what matters to the council. */
    String title() {
        String span = "Between %s and %s"
                .formatted(
                        Days.words(comparison.question().from()),
                        Days.words(comparison.question().to()));
        return lines.stream()
                .filter(line -> line.change().doubleValue() != 0)
                .findFirst()
                .map(line -> "%s, %s%s".formatted(span, clause(line), because(line)))
                .orElse(span + (lines.size() == 1 ? ", " + clause(lines.getFirst()) : ", no figure moved"));
    }

    private static String clause(Line line) {
        return Figure.named(List.of(line.figure())).getFirst().phrase().moved(line.before(), line.after());
    }

    private Line line(Figure figure) {
        Measure before = measure(comparison.before(), figure);
        Measure after = measure(comparison.after(), figure);
        Number change = before.to(after);
        List<Moved> moved = moved(figure);
        double sum =
                moved.stream().mapToDouble(one -> one.effect().doubleValue()).sum();
        Number overlap = rest(change, sum);
        return new Line(
                figure.word(),
                figure.title(),
                figure.meaning(),
                figure.council(),
                before,
                after,
                change,
                Phrase.sentence(figure.phrase().moved(before, after)),
                moved,
                comparison.result() == null ? 0 : overlap);
    }

    private static Number rest(Number change, double sum) {
        double rest = Math.rint((change.doubleValue() - sum) * 1e9) / 1e9;
        return change instanceof Long ? (Number) (long) rest : (Number) rest;
    }

    private static Measure measure(Map<Figure, Measure> measures, Figure figure) {
        return Objects.requireNonNull(measures.get(figure));
    }

    /** Those that do most first; among equals the order of the refs. */
    private List<Moved> moved(Figure figure) {
        Result result = comparison.result();
        if (result == null) {
            return List.of();
        }
        return result.movers().stream()
                .filter(mover -> mover.moves(figure))
                .map(mover -> new Moved(
                        mover(mover.unit()),
                        Objects.requireNonNull(mover.effect().get(figure)),
                        Objects.requireNonNull(mover.alone().get(figure))))
                .sorted(Comparator.comparingDouble(
                                (Moved one) -> -Math.abs(one.effect().doubleValue()))
                        .thenComparingDouble(one -> -Math.abs(one.alone().doubleValue())))
                .toList();
    }

    private Mover mover(int unit) {
        if (unit == comparison.units().size()) {
            return new Mover(null, null, null, "a condition came or went that no one change accounts for", 0, null);
        }
        Unit named = comparison.units().unit(unit);
        Change head = named.head();
        return new Mover(
                head.ref(),
                head.file().name(),
                head.end(),
                words.words(head),
                named.changes().size() - 1,
                ChangeWords.said(head));
    }

    /** Those that explain a change: each that all of it hangs on, else the greatest, else each that alone is enough. */
    private static String because(Line line) {
        double change = line.change().doubleValue();
        List<Moved> along = line.moved().stream()
                .filter(one -> one.effect().doubleValue() * change > 0)
                .toList();
        List<Moved> whole = along.stream()
                .filter(one -> Math.abs(one.effect().doubleValue() - change) < 1e-9)
                .toList();
        if (!whole.isEmpty()) {
            return ", because " + named(whole, " and ");
        }
        if (!along.isEmpty()) {
            return ", above all because " + named(along.subList(0, 1), "");
        }
        List<Moved> enough = line.moved().stream()
                .filter(one -> one.alone().doubleValue() * change > 0)
                .toList();
        return enough.isEmpty()
                ? ""
                : enough.size() == 1
                        ? ", because " + named(enough, "")
                        : ", for which it was enough that " + named(enough, ", or that ");
    }

    private static String named(List<Moved> moved, String joint) {
        String names = moved.stream()
                .limit(NAMED)
                .map(one -> one.change().words()
                        + (one.change().said() == null
                                ? ""
                                : " (" + one.change().said().record() + ")"))
                .collect(Collectors.joining(joint));
        int more = moved.size() - NAMED;
        return more > 0 ? names + joint + "%d more".formatted(more) : names;
    }

    /** What changed in numbers, and what of it could not be told. */
    String summary() {
        var said = new ArrayList<String>();
        int all = comparison.found().changes().size();
        said.add(
                all == 0 && comparison.found().left() == 0
                        ? "Nothing changed on the map."
                        : "%,d %s changed on the map.".formatted(all, all == 1 ? "fact" : "facts"));
        if (lines.stream().anyMatch(line -> line.overlap().doubleValue() != 0)) {
            said.add("Some changes need each other or do the same, so that their effects do not add up.");
        }
        if (comparison.crossed() > 0) {
            said.add("Some things ended while what they hang on began;"
                    + " what the two would have done together is not told.");
        }
        Result result = comparison.result();
        if (comparison.found().left() > 0) {
            said.add("%,d statements came or went, too many to read one by one; ask for a shorter time."
                    .formatted(comparison.found().left()));
        } else if (result == null) {
            said.add("The map is too large to say which change moved a figure.");
        } else if (result.left() > 0) {
            said.add("%,d more changes were not tried.".formatted(result.left()));
        }
        return String.join(" ", said);
    }
}
