package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far from us each vendor stands: 1 where a live contract joins it to an organization of our own, else one more
 * than the least tier of a prime that it works under; none where no chain explains it, and none for an offboarded
 * vendor.
 */
public final class Tiers {

    private static final int NONE = 0;

    private final Scene scene;
    private final Int2IntOpenHashMap tiers = new Int2IntOpenHashMap();
    private final IntArrayList found = new IntArrayList();

    private Tiers(Scene scene) {
        this.scene = scene;
        tiers.defaultReturnValue(NONE);
    }

    public static Tiers of(Scene scene) {
        var tiers = new Tiers(scene);
        for (Contracted contracted : scene.snapshot().contracted()) {
            if (scene.stands(contracted.contract())) {
                tiers.give(contracted.vendor(), 1);
            }
        }
        tiers.spread();
        return tiers;
    }

    private void spread() {
        var below = new HashMap<Integer, List<Integer>>();
        for (Link link : scene.snapshot().links()) {
            if (scene.stands(link.link())) {
                below.computeIfAbsent(link.prime(), prime -> new IntArrayList()).add(link.sub());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            int prime = found.getInt(i);
            below.getOrDefault(prime, List.of()).forEach(sub -> give(sub, tiers.get(prime) + 1));
        }
    }

    private void give(int vendor, int tier) {
        if (tiers.get(vendor) == NONE
                && !scene.things().offboarded(vendor)
                && !scene.without().things().get(vendor)) {
            tiers.put(vendor, tier);
            found.add(vendor);
        }
    }

    /** The tier of a vendor; null where it has none. */
    public @Nullable Integer of(int vendor) {
        int tier = tiers.get(vendor);
        return tier == NONE ? null : (Integer) tier;
    }

    /** Every vendor that takes part with its tier, in the order of the refs. */
    Map<String, @Nullable Integer> byRef() {
        Things things = scene.things();
        var all = new LinkedHashMap<String, @Nullable Integer>();
        for (int vendor : things.of(Kind.VENDOR)) {
            if (scene.stands(vendor)) {
                all.put(things.ref(vendor), of(vendor));
            }
        }
        return all;
    }
}
