package dev.tierfall.picture;

import dev.tierfall.spread.Snapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Keeps what pictures derive from the last few snapshots, which is the same whatever falls. */
@Component
class Leanings {

    private static final int KEPT = 4;

    private final Map<String, Leaning> leanings = Collections.synchronizedMap(new Last<>());
    private final Map<String, Frame> frames = Collections.synchronizedMap(new Last<>());
    private final Map<String, Seating> seatings = Collections.synchronizedMap(new Last<>());
    private final Map<String, Outlook> outlooks = Collections.synchronizedMap(new Last<>());

    Leaning of(Snapshot snapshot) {
        return kept(leanings, snapshot, asked -> Leaning.of(asked.graph(), asked.things()));
    }

    /** How the circle is cut for all pictures of a snapshot. */
    Frame frame(Snapshot snapshot) {
        return kept(frames, snapshot, asked -> Functions.frame(asked, of(asked)));
    }

    /** Where each thing sits in all pictures of a snapshot. */
    Seating seating(Snapshot snapshot) {
        return kept(seatings, snapshot, asked -> Seating.of(asked, of(asked), frame(asked)));
    }

    Outlook outlook(Snapshot snapshot) {
        return kept(outlooks, snapshot, Outlook::of);
    }

    private static <T> T kept(Map<String, T> kept, Snapshot snapshot, Function<Snapshot, T> fresh) {
        return kept.computeIfAbsent(snapshot.revision(), revision -> fresh.apply(snapshot));
    }

    private static final class Last<T> extends LinkedHashMap<String, T> {
        private static final long serialVersionUID = 1L;

        Last() {
            super(8, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > KEPT;
        }
    }
}
