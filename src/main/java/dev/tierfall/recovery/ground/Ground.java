package dev.tierfall.recovery.ground;

import dev.tierfall.model.Kind;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.plan.Plan;
import dev.tierfall.recovery.plan.Schedule;
import dev.tierfall.recovery.plan.World;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plan of what has to come back, with the map beneath it: critical things and whatever they wait for, no more.
 *
 * @param things the place of each item of the plan, rising, so that items are named in the order of their refs
 * @param rows what was said of the dependencies and supports in the plan, as its rows name them
 * @param spared for each item, the things that fell beneath it and that it does without
 */
public record Ground(
        Down down,
        Told told,
        IntList things,
        Plan plan,
        List<RowWords> rows,
        List<IntList> spared,
        Schedule best,
        Schedule worst,
        Beneath beneath) {

    static Ground of(Down down, Told told, IntList things, Plan plan, List<RowWords> rows, List<IntList> spared) {
        Schedule worst = Schedule.of(plan, World.WORST);
        List<Kind> kinds =
                things.intStream().mapToObj(down.scene().things()::kind).toList();
        var beneath = new Beneath(plan, worst, kinds, rows);
        return new Ground(down, told, things, plan, rows, spared, Schedule.of(plan, World.BEST), worst, beneath);
    }

    Kind kind(int item) {
        return down.scene().things().kind(thing(item));
    }

    /** The place of an item's thing. */
    public int thing(int item) {
        return things.getInt(item);
    }

    public int size() {
        return things.size();
    }

    public IntStream items() {
        return IntStream.range(0, things.size());
    }

    public String ref(int item) {
        return down.scene().things().ref(thing(item));
    }

    public String called(int item) {
        String name = down.scene().things().name(thing(item));
        return name == null ? ref(item) : name;
    }
}
