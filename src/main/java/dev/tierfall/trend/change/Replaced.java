package dev.tierfall.trend.change;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.Shift;
import dev.tierfall.store.Shift.Telling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a row that went and one that came between the same two things in the same file as one row that says something
 * else: who writes 'admin' in place of 'read' means the same line of access.
 */
final class Replaced {

    private Replaced() {}

    static List<Shift> paired(Collection<Shift> shifts) {
        var gone = new LinkedHashMap<List<String>, Deque<Shift>>();
        shifts.stream()
                .filter(shift -> shift.after() == null && joint(shift) != null)
                .forEach(shift -> gone.computeIfAbsent(Objects.requireNonNull(joint(shift)), ends -> new ArrayDeque<>())
                        .add(shift));
        var result = new ArrayList<Shift>();
        Set<Shift> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Shift shift : shifts) {
            List<String> joint = shift.before() == null ? joint(shift) : null;
            Shift former = joint == null
                    ? null
                    : gone.getOrDefault(joint, new ArrayDeque<>()).poll();
            if (former == null) {
                result.add(shift);
            } else {
                taken.add(former);
                result.add(both(former, shift));
            }
        }
        result.removeIf(taken::contains);
        return result;
    }

    private static Shift both(Shift former, Shift shift) {
        var told = new TreeMap<String, Telling>();
        var whole = new Shift(shift.key(), shift.file(), former.before(), shift.after(), told, null);
        Telling by = Objects.requireNonNull(shift.after()).by();
        whole.columns().forEach(column -> told.put(column, shift.told().getOrDefault(column, by)));
        return whole;
    }

    /** The file and the two things that a row joins; null for a thing, and for a row that has a node of its own. */
    private static @Nullable List<String> joint(Shift shift) {
        FileSchema file = BundleSchema.get().file(shift.file()).orElseThrow();
        Shift.Shown shown = shift.after() == null ? shift.before() : shift.after();
        if (shown == null || file.start() == null || file.end() == null) {
            return null;
        }
        return List.of(shift.file(), shown.value(file.start()), shown.value(file.end()));
    }
}
