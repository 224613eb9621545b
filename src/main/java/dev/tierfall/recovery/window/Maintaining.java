package dev.tierfall.recovery.window;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scope;
import dev.tierfall.recovery.ground.Grounds;
import dev.tierfall.recovery.window.Changes.Found;
import dev.tierfall.recovery.window.Maintenance.Change;
import dev.tierfall.recovery.window.Maintenance.Clash;
import dev.tierfall.recovery.window.Maintenance.More;
import dev.tierfall.recovery.window.Maintenance.Row;
import dev.tierfall.recovery.window.StandIns.Group;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Answers before something is taken down on purpose: what stops with it, and what else is going on then? */
@Lazy
@Service
class Maintaining {

    static final int CLASHES_MAX = 500;
    static final int CHANGES_MAX = 100;

    private final Blasts blasts;
    private final Grounds grounds;
    private final StandIns standIns;
    private final Changes changes;

    Maintaining(Blasts blasts, Grounds grounds, StandIns standIns, Changes changes) {
        this.blasts = blasts;
        this.grounds = grounds;
        this.standIns = standIns;
        this.changes = changes;
    }

    /** @param scope the day in it is not looked at: each window has its own */
    Maintenance of(List<Window> windows, Scope scope) {
        List<Outage> outages = IntStream.range(0, windows.size())
                .mapToObj(i -> Outage.of(i + 1, windows.get(i), blast(windows.get(i), scope)))
                .toList();
        var rows = new ArrayList<Row>();
        var clashes =
                new ArrayList<Clash>(new Together(outages, (refs, day) -> blasts.of(refs, on(day, scope))).clashes());
        var near = new ArrayList<IntOpenHashSet>();
        List<Affected> alone =
                outages.stream().map(outage -> new Affected(outage, grounds)).toList();
        for (Outage outage : outages) {
            Affected affected = alone.get(outage.number() - 1);
            List<Group> groups = standIns.groups(outage);
            clashes.addAll(absent(outage));
            clashes.addAll(affected.clashes());
            clashes.addAll(standIns.clashes(outage, groups));
            near.add(near(outage, groups));
            rows.add(Written.row(outage, affected));
        }
        for (List<Outage> row : Joined.rows(outages)) {
            List<String> refs = row.stream()
                    .flatMap(o -> o.window().refs().stream())
                    .distinct()
                    .toList();
            Blast blast = blasts.of(refs, on(row.getFirst().scene().asOf(), scope));
            clashes.addAll(new Joined(row, alone, blast, grounds).clashes());
        }
        return answer(outages, rows, clashes, near);
    }

    private Blast blast(Window window, Scope scope) {
        return blasts.of(window.refs(), on(window.from().toLocalDate(), scope));
    }

    private static Scope on(LocalDate day, Scope scope) {
        return new Scope(day, scope.knownAt(), scope.without());
    }

    private Maintenance answer(List<Outage> outages, List<Row> rows, List<Clash> clashes, List<IntOpenHashSet> near) {
        Snapshot snapshot = outages.getFirst().scene().snapshot();
        SortedSet<LocalDate> days = outages.stream()
                .flatMap(outage -> outage.window().days())
                .collect(Collectors.toCollection(TreeSet::new));
        var other = new ArrayList<Change>();
        for (Found found : changes.on(snapshot, days)) {
            List<Integer> windows = concerned(outages, near, found);
            Things things = snapshot.things();
            String ref = things.ref(found.thing());
            if (windows.isEmpty()) {
                other.add(
                        new Change(ref, things.name(found.thing()), found.day().toString(), found.words(things)));
            } else {
                clashes.add(new Clash("change", windows, List.of(ref), found.words(things)));
            }
        }
        LocalDate first = outages.stream()
                .map(outage -> outage.scene().asOf())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Maintenance(
                first.toString(),
                snapshot.policy().version(),
                snapshot.revision(),
                outages.getFirst().scene().left(),
                Written.title(outages),
                Written.summary(rows, clashes),
                rows,
                clashes.stream().limit(CLASHES_MAX).toList(),
                other.stream().limit(CHANGES_MAX).toList(),
                new More(beyond(clashes.size(), CLASHES_MAX), beyond(other.size(), CHANGES_MAX)));
    }

    private static int beyond(int rows, int most) {
        return Math.max(0, rows - most);
    }

    /** Nothing is reached from what is not there, and that is no news to rest on. */
    private static List<Clash> absent(Outage outage) {
        return outage.absent()
                .intStream()
                .mapToObj(thing -> new Clash(
                        "absent",
                        List.of(outage.number()),
                        List.of(outage.things().ref(thing)),
                        "%s takes no part on %s, so nothing is reached from it"
                                .formatted(outage.called(thing), outage.scene().asOf())))
                .toList();
    }

    /** What a change would matter to: all that is reached, what would stand in for it, and their contracts. */
    private static IntOpenHashSet near(Outage outage, List<Group> groups) {
        var near = new IntOpenHashSet(outage.reached());
        groups.forEach(group -> near.addAll(group.named()));
        for (int thing : near.toIntArray()) {
            int contract = outage.things().contract(thing);
            if (contract >= 0) {
                near.add(contract);
            }
        }
        return near;
    }

    private static List<Integer> concerned(List<Outage> outages, List<IntOpenHashSet> near, Found found) {
        return outages.stream()
                .filter(outage -> outage.window().days().anyMatch(found.day()::equals))
                .filter(outage -> near.get(outage.number() - 1).contains(found.thing())
                        || near.get(outage.number() - 1).contains(found.other()))
                .map(Outage::number)
                .toList();
    }
}
