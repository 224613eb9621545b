package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few things that wait for each other, drawn from a seed: circles, diamonds, stand-ins, fallbacks, things that
 * nothing stops, and values that nobody filled in. The number told of a row is its own, so that no two waits are equal.
 */
final class RandomPlan {

    private static final int CARRIED_MAX = 6;
    private static final double[] HOURS = {0, 1, 2, 3, 5, 8};

    private final Random random;
    private final int size;
    private int told;
    private int carried;

    RandomPlan(long seed) {
        random = new Random(seed);
        size = 2 + random.nextInt(5);
    }

    Plan plan() {
        return new Plan(IntStream.range(0, size).mapToObj(this::item).toList());
    }

    private Item item(int at) {
        List<Wait> waits = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            waits.add(wait(at));
        }
        return new Item(random.nextInt(5) < 2, hours(), random.nextInt(20) == 0, waits);
    }

    Wait wait(int at) {
        boolean standIns = carried < CARRIED_MAX && random.nextInt(4) == 0;
        carried += standIns ? 1 : 0;
        return new Wait(IntStream.rangeClosed(0, standIns ? 1 : 0)
                .mapToObj(i -> row(at))
                .toList());
    }

    Row row(int at) {
        int on = random.nextInt(size - 1);
        boolean fallback = carried < CARRIED_MAX && random.nextInt(4) == 0;
        carried += fallback ? 1 : 0;
        return new Row(on < at ? on : on + 1, random.nextInt(8) > 0, fallback, fallback ? hours() : null, told++);
    }

    private @Nullable Double hours() {
        return random.nextInt(5) == 0 ? null : (Double) HOURS[random.nextInt(HOURS.length)];
    }

    /** The plan with one more wait at one of its items. */
    Plan waitingMore(Plan plan) {
        int at = random.nextInt(size);
        carried = CARRIED_MAX;
        List<Item> items = new ArrayList<>(plan.items());
        Item item = items.get(at);
        List<Wait> waits = new ArrayList<>(item.waits());
        waits.add(wait(at));
        items.set(at, new Item(item.fell(), item.own(), item.doubtful(), waits));
        return new Plan(items);
    }

    /** The plan with some number wherever none is. */
    Plan filled(Plan plan) {
        return new Plan(plan.items().stream()
                .map(item -> new Item(
                        item.fell(),
                        item.own() == null || item.doubtful() ? (Double) (filled(item.own()) + any()) : item.own(),
                        false,
                        item.waits().stream()
                                .map(wait -> new Wait(
                                        wait.rows().stream().map(this::filled).toList()))
                                .toList()))
                .toList());
    }

    private Row filled(Row row) {
        boolean empty = row.fallback() && row.carries() == null;
        return new Row(row.on(), row.counts(), row.fallback(), empty ? (Double) any() : row.carries(), row.told());
    }

    private static double filled(@Nullable Double hours) {
        return hours == null ? 0 : hours;
    }

    private double any() {
        return HOURS[random.nextInt(HOURS.length)] * random.nextInt(4);
    }
}
