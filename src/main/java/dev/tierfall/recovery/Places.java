package dev.tierfall.recovery;

import dev.tierfall.model.Kind;
import dev.tierfall.recovery.Recovery.Circle;
import dev.tierfall.recovery.Recovery.Place;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Owns;
import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.recovery.plan.Schedule;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of recovery: whatever a thing may wait for stands before it, circles stand together. */
final class Places {

    private final Ground ground;
    private final Schedule worst;
    private final Things things;
    private final Int2IntOpenHashMap circleOf = new Int2IntOpenHashMap();

    Places(Ground ground) {
        this.ground = ground;
        this.worst = ground.worst();
        this.things = ground.down().scene().things();
        for (int circle = 0; circle < worst.circles().size(); circle++) {
            for (int item : worst.circles().get(circle)) {
                circleOf.put(item, circle + 1);
            }
        }
    }

    int size() {
        return (int) ground.items().filter(worst::stops).count();
    }

    int waves() {
        return ground.items().map(worst::wave).max().orElse(0);
    }

    List<Place> first(int most) {
        return ground.items()
                .filter(worst::stops)
                .boxed()
                .sorted(Comparator.comparingInt(worst::wave))
                .limit(most)
                .map(this::place)
                .toList();
    }

    private Place place(int item) {
        int thing = ground.thing(item);
        Kind kind = things.kind(thing);
        return new Place(
                worst.wave(item),
                things.ref(thing),
                kind.word(),
                things.name(thing),
                things.critical(thing),
                own(item),
                source(kind),
                Range.of(worst.stop(item), ground.best().stop(item)),
                Range.of(ground.best().back(item), worst.back(item)),
                waitsFor(item),
                circle(item));
    }

    private @Nullable Double own(int item) {
        return ground.plan().items().get(item).own();
    }

    private @Nullable Integer circle(int item) {
        return circleOf.containsKey(item) ? (Integer) circleOf.get(item) : null;
    }

    private static String source(Kind kind) {
        if (Owns.coveredByOthers(kind)) {
            return "held by the hours of what needs it";
        }
        return switch (kind) {
            case SYSTEM -> "recovery_hours";
            case SERVICE -> "recovery_hours, as promised";
            default -> "back with what it waits for";
        };
    }

    private List<String> waitsFor(int item) {
        Item waiting = ground.plan().items().get(item);
        return IntStream.range(0, waiting.waits().size())
                .filter(wait -> worst.holds(item, wait))
                .boxed()
                .flatMap(wait -> waiting.waits().get(wait).rows().stream())
                .mapToInt(Row::on)
                .sorted()
                .distinct()
                .mapToObj(ground::ref)
                .toList();
    }

    List<Circle> circles() {
        return IntStream.range(0, worst.circles().size())
                .mapToObj(i -> circle(i + 1, worst.circles().get(i)))
                .toList();
    }

    private Circle circle(int number, int[] items) {
        List<String> refs = Arrays.stream(items).mapToObj(ground::ref).toList();
        Range hours = Range.of(
                Arrays.stream(items)
                        .mapToObj(this::own)
                        .mapToDouble(h -> h == null ? 0 : h)
                        .sum(),
                Arrays.stream(items)
                        .mapToObj(this::own)
                        .mapToDouble(h -> h == null ? Double.POSITIVE_INFINITY : h)
                        .sum());
        String words = "%s need each other: each by itself can't begin, so somebody must force one; together %s of work"
                .formatted(
                        Sentences.list(
                                Arrays.stream(items).mapToObj(ground::called).toList()),
                        hours.hours());
        return new Circle(number, refs, hours, words);
    }
}
