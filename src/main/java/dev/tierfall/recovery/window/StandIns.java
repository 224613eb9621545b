package dev.tierfall.recovery.window;

import dev.tierfall.recovery.Sentences;
import dev.tierfall.recovery.ground.Asker;
import dev.tierfall.recovery.window.Maintenance.Clash;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Dependencies that have several stand-ins on paper and none in a window: all stop in it, or take no part on its day.
 */
@Lazy
@Component
class StandIns {

    private final Asker asker;

    StandIns(Asker asker) {
        this.asker = asker;
    }

    /**
     * Stand-ins as the files name them, whatever the day.
     *
     * @param named the places of all that stand in for each other
     */
    record Group(int dependent, String alternatives, IntList named) {}

    /** The groups of what a window reaches. */
    List<Group> groups(Outage outage) {
        var groups = new TreeMap<String, Group>();
        asker.each("stand-ins", outage.scene().snapshot(), outage.reached(), row -> {
            int dependent = place(outage, row, "dependent");
            String alternatives = String.valueOf(row.get("alternatives"));
            groups.computeIfAbsent(
                            "%010d %s".formatted(dependent, alternatives),
                            key -> new Group(dependent, alternatives, new IntArrayList()))
                    .named()
                    .add(place(outage, row, "support"));
        });
        return groups.values().stream()
                .filter(group -> group.named().intStream().distinct().count() > 1)
                .toList();
    }

    private static int place(Outage outage, Map<String, Object> row, String column) {
        return outage.things().ofKey((Long) Objects.requireNonNull(row.get(column), column));
    }

    List<Clash> clashes(Outage outage, List<Group> groups) {
        var clashes = new ArrayList<Clash>();
        for (Group group : groups) {
            IntOpenHashSet present = present(outage, group);
            if (!present.isEmpty() && present.intStream().allMatch(outage.stops()::get)) {
                clashes.add(clash(outage, group, present));
            }
        }
        return clashes;
    }

    /** Those of a group that take part on the day, where their dependency stops what has it of necessity. */
    private static IntOpenHashSet present(Outage outage, Group group) {
        SpreadGraph graph = outage.scene().graph();
        var named = new IntOpenHashSet(group.named());
        var present = new IntOpenHashSet();
        boolean forces = false;
        for (int step : outage.down().handedOn(group.dependent())) {
            int from = graph.thing(graph.from(step));
            if (graph.grouped(step) && named.contains(from)) {
                present.add(from);
                forces |= graph.forces(step);
            }
        }
        return forces ? present : new IntOpenHashSet();
    }

    private static Clash clash(Outage outage, Group group, IntOpenHashSet present) {
        IntList absent = IntArrayList.toList(group.named()
                .intStream()
                .distinct()
                .filter(thing -> !present.contains(thing))
                .sorted());
        List<String> stopping =
                present.intStream().sorted().mapToObj(outage::called).toList();
        String words = "%s has no stand-in left: %s %s"
                .formatted(
                        outage.called(group.dependent()),
                        Sentences.list(stopping),
                        stopping.size() == 1 ? "stops" : "stop together");
        String gone = absent.isEmpty()
                ? ""
                : ", and %s %s no part on %s"
                        .formatted(
                                Sentences.list(absent.intStream()
                                        .mapToObj(outage::called)
                                        .toList()),
                                absent.size() == 1 ? "takes" : "take",
                                outage.scene().asOf());
        return new Clash(
                "stand-in", List.of(outage.number()), List.of(outage.things().ref(group.dependent())), words + gone);
    }
}
