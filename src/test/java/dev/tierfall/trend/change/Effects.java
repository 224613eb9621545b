package dev.tierfall.trend.change;

import dev.tierfall.blast.Scene;
import dev.tierfall.store.Shift.Shown;
import dev.tierfall.trend.change.Comparisons.Comparison;
import dev.tierfall.trend.change.Comparisons.Question;
import dev.tierfall.trend.change.Facts.Between;
import dev.tierfall.trend.change.Facts.Moment;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Opens what a comparison finds to tests that stand elsewhere. */
public final class Effects {

    private final ApplicationContext beans;
    private final Comparison comparison;

    private Effects(ApplicationContext beans, Comparison comparison) {
        this.beans = beans;
        this.comparison = comparison;
    }

    public static Effects between(ApplicationContext beans, LocalDate from, LocalDate to, boolean known) {
        var question = new Question(List.of(Figure.values()), from, to, known);
        return new Effects(beans, beans.getBean(Comparisons.class).compare(question));
    }

    /** A fact before and after, as its values, and whether it stood and stands. */
    public record Replaced(
            String file,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            boolean stood,
            boolean stands) {}

    /** A unit and what it does, by figure; without facts for what could be placed with no change. */
    public record Effect(String name, List<Replaced> facts, Map<String, Double> effect, Map<String, Double> alone) {}

    public Map<String, Double> before() {
        return numbers(comparison.before());
    }

    public Map<String, Double> after() {
        return numbers(comparison.after());
    }

    public int units() {
        return comparison.units().size();
    }

    /** Whether something ended while what it hangs on began. */
    public boolean crossed() {
        return comparison.crossed() > 0;
    }

    public List<Effect> all() {
        return Objects.requireNonNull(comparison.result()).movers().stream()
                .map(this::effect)
                .toList();
    }

    /** What the overlay says when all stands as before, and when all stands as after. */
    public List<Map<String, Double>> ends() {
        Question question = comparison.question();
        var from = new Moment(comparison.earlier().generation(), question.from());
        var to = new Moment(comparison.later().generation(), question.to());
        Blend blend = Blending.of(
                comparison.earlier(),
                comparison.later(),
                comparison.units(),
                question.to(),
                new Between(beans.getBean(Facts.class), from, to));
        return List.of(figures(blend.mix(unit -> false)), figures(blend.mix(unit -> true)));
    }

    private static Map<String, Double> figures(Scene scene) {
        return numbers(Figure.of(scene, List.of(Figure.values())));
    }

    private Effect effect(Movers.Mover mover) {
        boolean placed = mover.unit() < comparison.units().size();
        List<Change> changes = placed ? comparison.units().unit(mover.unit()).changes() : List.of();
        return new Effect(
                placed ? changes.getFirst().name() : "",
                changes.stream().map(this::replaced).toList(),
                plain(mover.effect()),
                plain(mover.alone()));
    }

    private Replaced replaced(Change change) {
        return new Replaced(
                change.shift().file(),
                values(change.shift().before()),
                values(change.shift().after()),
                Change.holds(change.shift().before(), comparison.question().from()),
                Change.holds(change.shift().after(), comparison.question().to()));
    }

    private static @Nullable Map<String, String> values(@Nullable Shown shown) {
        return shown == null ? null : shown.values();
    }

    private static Map<String, Double> numbers(Map<Figure, Measure> measures) {
        var numbers = new LinkedHashMap<String, Double>();
        measures.forEach(
                (figure, measure) -> numbers.put(figure.word(), measure.value().doubleValue()));
        return numbers;
    }

    private static Map<String, Double> plain(Map<Figure, Number> effects) {
        var numbers = new LinkedHashMap<String, Double>();
        effects.forEach((figure, number) -> numbers.put(figure.word(), number.doubleValue()));
        return numbers;
    }
}
