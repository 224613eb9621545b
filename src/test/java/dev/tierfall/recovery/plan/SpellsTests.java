package dev.tierfall.recovery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import dev.tierfall.recovery.plan.Spells.Outage;
import dev.tierfall.recovery.plan.Spells.Spell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Things taken down on purpose, some of them one after the other. More plans, or others:
 * {@code -Dtierfall.graphs=100000 -Dtierfall.seed=7}.
 */
class SpellsTests {

    private static final int PLANS = Integer.getInteger("tierfall.graphs", 5_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    private final List<Item> items = new ArrayList<>();

    /** Item 1 needs item 0; that is down from 0 to 3, and from 3 to 5 again: five hours without a break. */
    @Test
    void joinsOutagesThatTouch() {
        item();
        item(on(0));

        assertThat(longest(1, new Outage(0, 0, 3), new Outage(0, 3, 5))).isEqualTo(new Spell(0, 5));
        assertThat(longest(1, new Outage(0, 0, 3), new Outage(0, 4, 6))).isEqualTo(new Spell(0, 3));
    }

    /** Item 2 needs both 0 and 1; one is down until 3, the other from 2 to 6. */
    @Test
    void joinsOutagesOfDifferentThings() {
        item();
        item();
        item(on(0), on(1));

        assertThat(longest(2, new Outage(0, 0, 3), new Outage(1, 2, 6))).isEqualTo(new Spell(0, 6));
    }

    /** Either of 0 and 1 will do: only from 2 to 3 both are down, and where they follow each other never. */
    @Test
    void restsOnAStandInWhileOneStands() {
        item();
        item();
        item(new Wait(List.of(row(0, null), row(1, null))));

        assertThat(longest(2, new Outage(0, 0, 3), new Outage(1, 2, 6))).isEqualTo(new Spell(2, 3));
        assertThat(longest(2, new Outage(0, 0, 3), new Outage(1, 3, 6))).isNull();
    }

    /** A fallback of two hours is spent at 2 and stays so: the second outage begins before the thing was ever back. */
    @Test
    void spendsAFallbackOnce() {
        item();
        item(new Wait(List.of(row(0, 2.0))));

        assertThat(longest(1, new Outage(0, 0, 2))).isNull();
        assertThat(longest(1, new Outage(0, 0, 3))).isEqualTo(new Spell(2, 3));
        assertThat(longest(1, new Outage(0, 0, 3), new Outage(0, 3, 6))).isEqualTo(new Spell(2, 6));
        assertThat(longest(1, new Outage(0, 0, 3), new Outage(0, 4, 7))).isEqualTo(new Spell(2, 3));
    }

    /** 1 and 2 need each other, and 1 needs 0: both are back when 0 is, though each waits for the other. */
    @Test
    void bringsACircleBackWithWhatTookItDown() {
        item();
        item(on(0), on(2));
        item(on(1));

        assertThat(longest(2, new Outage(0, 1, 4))).isEqualTo(new Spell(1, 4));
    }

    /** 1 needs 0 and both are worked on in the same three hours: that is three hours, not six. */
    @Test
    void addsNothingUpOfWhatIsWorkedOnAtOnce() {
        item();
        item(on(0));

        assertThat(longest(1, new Outage(0, 0, 3), new Outage(1, 0, 3))).isEqualTo(new Spell(0, 3));
    }

    /** Nobody said how long the fallback lasts: at best for ever, at worst not at all. */
    @Test
    void liesBetweenTheWorlds() {
        item();
        items.add(new Item(false, 0.0, false, List.of(new Wait(List.of(new Row(0, true, true, null, 0))))));

        assertThat(longest(1, new Outage(0, 0, 3))).isEqualTo(new Spell(0, 3));
        assertThat(Spells.of(new Plan(items), World.BEST, List.of(new Outage(0, 0, 3)))
                        .longest(1))
                .isNull();
    }

    @Test
    void followsManyOutagesAsHourAfterHourDoes() {
        int joined = 0;
        for (long seed = SEED; seed < SEED + PLANS; seed++) {
            Plan plan = new RandomPlan(seed).plan();
            List<Outage> outages = outages(new Random(seed), plan);
            for (World world : World.values()) {
                Spells spells = Spells.of(plan, world, outages);
                for (int item = 0; item < plan.items().size(); item++) {
                    Spell longest = spells.longest(item);
                    String name = "seed %d, item %d, %s: %s under %s".formatted(seed, item, world, plan, outages);
                    assertThat(longest).as(name).isEqualTo(hourAfterHour(plan, world, outages)[item]);
                    joined +=
                            longest != null && outages.stream().noneMatch(o -> o.until() - o.from() >= longest.hours())
                                    ? 1
                                    : 0;
                }
            }
        }
        assertThat(joined).as("spells longer than any outage").isGreaterThan(PLANS / 10);
    }

    /** One outage of one thing is a fall of which all comes back at once. */
    @Test
    void agreesWithTheScheduleOfOneOutage() {
        for (long seed = SEED; seed < SEED + PLANS; seed++) {
            Plan plan = counting(new RandomPlan(seed).plan(), 4);
            for (World world : World.values()) {
                Schedule schedule = Schedule.of(plan, world);
                Spells spells = Spells.of(plan, world, List.of(new Outage(0, 0, 4)));
                for (int item = 0; item < plan.items().size(); item++) {
                    Spell longest = spells.longest(item);
                    assertThat(longest == null ? 0 : longest.hours())
                            .as("seed %d, item %d, %s: %s", seed, item, world, plan)
                            .isEqualTo(schedule.down(item));
                }
            }
        }
    }

    /** Only the first item falls, for some hours; the others are back with it. */
    private static Plan counting(Plan plan, double hours) {
        var items = new ArrayList<Item>();
        for (Item item : plan.items()) {
            boolean first = items.isEmpty();
            List<Wait> waits = item.waits().stream()
                    .map(wait -> new Wait(wait.rows().stream()
                            .map(row -> new Row(row.on(), true, row.fallback(), row.carries(), row.told()))
                            .toList()))
                    .toList();
            items.add(new Item(first, first ? hours : 0, false, first ? List.of() : waits));
        }
        return new Plan(items);
    }

    private static List<Outage> outages(Random random, Plan plan) {
        var outages = new ArrayList<Outage>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(8);
            outages.add(new Outage(random.nextInt(plan.items().size()), from, from + 1 + random.nextInt(6)));
        }
        return outages;
    }

    /** All hours here are whole ones, so that what holds at the beginning of an hour holds all through it. */
    private static @Nullable Spell[] hourAfterHour(Plan plan, World world, List<Outage> outages) {
        int size = plan.items().size();
        var longest = new Spell[size];
        var since = new int[size];
        Arrays.fill(since, -1);
        for (int hour = 0; hour < 40; hour++) {
            var now = new int[size];
            Arrays.fill(now, -1);
            boolean more = true;
            while (more) {
                more = false;
                for (int item = 0; item < size; item++) {
                    if (now[item] < 0 && falls(plan, world, outages, new Moment(item, hour, i -> now[i]))) {
                        now[item] = since[item] < 0 ? hour : since[item];
                        more = true;
                    }
                }
            }
            for (int item = 0; item < size; item++) {
                Spell before = longest[item];
                if (since[item] >= 0 && now[item] < 0 && (before == null || hour - since[item] > before.hours())) {
                    longest[item] = new Spell(since[item], hour);
                }
            }
            since = now;
        }
        return longest;
    }

    private record Moment(int item, int hour, IntUnaryOperator since) {}

    private static boolean falls(Plan plan, World world, List<Outage> outages, Moment at) {
        return outages.stream().anyMatch(o -> o.item() == at.item() && o.from() <= at.hour() && at.hour() < o.until())
                || plan.items().get(at.item()).waits().stream()
                        .anyMatch(wait -> wait.rows().stream()
                                .allMatch(row -> at.since().applyAsInt(row.on()) >= 0
                                        && at.since().applyAsInt(row.on()) + world.carries(row) <= at.hour()));
    }

    private void item(Wait... waits) {
        items.add(new Item(false, 0.0, false, List.of(waits)));
    }

    private static Wait on(int item) {
        return new Wait(List.of(row(item, null)));
    }

    private static Row row(int on, @Nullable Double carries) {
        return new Row(on, true, carries != null, carries, 0);
    }

    private @Nullable Spell longest(int item, Outage... outages) {
        return Spells.of(new Plan(items), World.WORST, List.of(outages)).longest(item);
    }
}
