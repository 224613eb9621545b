package dev.tierfall.recovery.window;

import dev.tierfall.recovery.ground.Asker;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the map knows to change on some days: contracts that end, links that are decided on, facts that begin. */
@Lazy
@Component
class Changes {

    private final Asker asker;

    Changes(Asker asker) {
        this.asker = asker;
    }

    /**
     * One change.
     *
     * @param other the far end where it is a row between two things that changes; -1 where it is the thing
     */
    record Found(int thing, int other, LocalDate day, String what) {

        String words(Things things) {
            String one = called(things, thing);
            return other < 0
                    ? "%s %s on %s".formatted(one, what, day)
                    : "what the map says of %s and %s %s on %s".formatted(one, called(things, other), what, day);
        }

        private static String called(Things things, int thing) {
            String name = things.name(thing);
            return name == null ? things.ref(thing) : "%s (%s)".formatted(name, things.ref(thing));
        }
    }

    List<Found> on(Snapshot snapshot, Collection<LocalDate> days) {
        var found = new ArrayList<Found>();
        asker.each("changes", snapshot, Map.of("days", List.copyOf(days)), row -> {
            int other = row.get("other") == null ? -1 : place(snapshot, row.get("other"));
            found.add(new Found(
                    place(snapshot, row.get("key")),
                    other,
                    (LocalDate) Objects.requireNonNull(row.get("day")),
                    String.valueOf(row.get("what"))));
        });
        return found;
    }

    private static int place(Snapshot snapshot, @Nullable Object key) {
        return snapshot.things().ofKey((Long) Objects.requireNonNull(key));
    }
}
