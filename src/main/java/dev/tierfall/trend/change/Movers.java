package dev.tierfall.trend.change;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.trend.change.Piece.Standing;
import dev.tierfall.trend.change.Piece.StepOf;
import dev.tierfall.trend.change.Piece.Watched;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures what each unit of change does to figures, one at a time and from both ends: what the later map would say
 * without it, and what the earlier map would say with it alone. Where changes need each other, or each is enough, the
 * two differ and effects do not add up.
 */
final class Movers {

    /** Units measured at most. */
    static final int MOST = 40;

    private static final List<Figure> LOOSE = List.of(Figure.THINGS, Figure.LINKS_UNDISCLOSED);
    private static final Set<Kind> COUNTED =
            Set.of(Kind.VENDOR, Kind.CONTRACT, Kind.SUBCONTRACT, Kind.FUNCTION, Kind.SYSTEM, Kind.DATASET);

    private final Blend blend;
    private final List<Figure> figures;
    private final Map<Figure, Measure> before;
    private final Map<Figure, Measure> after;
    private final Region region;

    /**
     * One unit.
     *
     * @param unit its number; one after all others stands for what could be placed with no change
     * @param effect by figure: how much less the later map would say without it
     * @param alone by figure: how much more the earlier map would say with it
     */
    record Mover(int unit, Map<Figure, Number> effect, Map<Figure, Number> alone) {

        boolean moves(Figure figure) {
            return moved(effect.get(figure)) || moved(alone.get(figure));
        }

        private static boolean moved(@Nullable Number by) {
            return by != null && by.doubleValue() != 0;
        }
    }

    /**
     * All of them.
     *
     * @param movers those measured, in the order of the units
     * @param still units that touch nothing that any figure reads
     * @param left units that might move a figure and were not measured
     */
    record Result(List<Mover> movers, int still, int left) {}

    private record Candidate(int unit, int weight) {}

    Movers(Blend blend, Map<Figure, Measure> before, Map<Figure, Measure> after) {
        this.blend = blend;
        this.figures = List.copyOf(after.keySet());
        this.before = before;
        this.after = after;
        var watched = new ArrayList<>(blend.common().targets());
        blend.pieces().forEach(piece -> {
            if (piece.what() instanceof Watched(Target target)) {
                watched.add(target);
            }
        });
        this.region = new Region(blend.common(), watched);
    }

    /** @param units how many there are, with the one for what could not be placed */
    Result measured(int units, Budget budget) {
        int[] touched = new int[units];
        int[] weight = new int[units];
        for (Piece piece : blend.pieces()) {
            for (int unit : piece.causes()) {
                touched[unit]++;
                weight[unit] += weighs(piece) ? 1 : 0;
            }
        }
        List<Candidate> candidates = IntStream.range(0, units)
                .filter(unit -> touched[unit] > 0)
                .mapToObj(unit -> new Candidate(unit, weight[unit]))
                .sorted(Comparator.comparingInt((Candidate one) -> -one.weight())
                        .thenComparingInt(Candidate::unit))
                .toList();
        List<Mover> movers = candidates.subList(0, Math.min(MOST, candidates.size())).parallelStream()
                .flatMap(one -> budget.searched() ? Stream.of() : Stream.of(mover(one, budget)))
                .sorted(Comparator.comparingInt(Mover::unit))
                .toList();
        return new Result(
                movers,
                units
                        - 1
                        - (int) candidates.stream()
                                .filter(one -> one.unit() < units - 1)
                                .count(),
                candidates.size() - movers.size());
    }

    /** Whether a piece can move more than the number of things. */
    private boolean weighs(Piece piece) {
        return switch (piece.what()) {
            case StepOf step -> region.holds(step.step());
            case Standing standing -> COUNTED.contains(blend.union().things().kind(standing.thing()));
            default -> true;
        };
    }

    private Mover mover(Candidate one, Budget budget) {
        List<Figure> asked = one.weight() > 0
                ? figures
                : figures.stream().filter(LOOSE::contains).toList();
        Scene without = blend.mix(unit -> unit != one.unit()).at(budget);
        Scene with = blend.mix(unit -> unit == one.unit()).at(budget);
        return new Mover(
                one.unit(), difference(Figure.of(without, asked), after), difference(before, Figure.of(with, asked)));
    }

    private Map<Figure, Number> difference(Map<Figure, Measure> from, Map<Figure, Measure> to) {
        var difference = new EnumMap<Figure, Number>(Figure.class);
        for (Figure figure : figures) {
            if (from.containsKey(figure) && to.containsKey(figure)) {
                difference.put(
                        figure, Objects.requireNonNull(from.get(figure)).to(Objects.requireNonNull(to.get(figure))));
            }
        }
        return difference;
    }
}
