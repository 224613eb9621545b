package dev.tierfall.picture;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tier of each vendor for a picture: 1 where a live contract joins it to us, else one more than its nearest prime.
 */
final class Tiers {

    private static final int NONE = 0;

    private final int[] tiers;

    private Tiers(int[] tiers) {
        this.tiers = tiers;
    }

    static Tiers of(Snapshot snapshot) {
        int[] tiers = new int[snapshot.things().size()];
        Arrays.fill(tiers, NONE);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (Contracted contracted : snapshot.contracted()) {
            join(snapshot, tiers, open, contracted.vendor(), 1);
        }
        while (!open.isEmpty()) {
            int prime = open.remove();
            for (Link link : snapshot.links()) {
                if (link.prime() == prime && snapshot.takesPart(link.link())) {
                    join(snapshot, tiers, open, link.sub(), tiers[prime] + 1);
                }
            }
        }
        return new Tiers(tiers);
    }

    private static void join(Snapshot snapshot, int[] tiers, ArrayDeque<Integer> open, int vendor, int tier) {
        if (vendor >= 0 && tiers[vendor] == NONE && !snapshot.things().offboarded(vendor)) {
            tiers[vendor] = tier;
            open.add(vendor);
        }
    }

    /** Null where no chain explains the vendor. */
    @Nullable
    Integer of(int vendor) {
        return tiers[vendor] == NONE ? null : tiers[vendor];
    }
}
