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
    private final Map<String, Outlook> outlooks = Collections.synchronizedMap(new Last<>());

    Leaning of(Snapshot snapshot) {
        return kept(leanings, snapshot, asked -> Leaning.of(asked.graph(), asked.things()));
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
