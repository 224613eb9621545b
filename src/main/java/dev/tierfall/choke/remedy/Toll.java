package dev.tierfall.choke.remedy;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.VendorReach;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Target;
import java.util.BitSet;

/**
 * What the falls of all vendors, each by itself, can reach on one map.
 *
 * @param waysIn pairs of a vendor and a critical function that its takeover or outage can stop
 * @param functions critical functions that some vendor can stop
 * @param things critical things, of which some vendor reaches a watched state
 * @param vendors vendors that reach something critical
 */
public record Toll(long waysIn, long functions, long things, long vendors) {

    static Toll of(Scene scene, long waysIn) {
        VendorReach reach = VendorReach.of(scene);
        var things = new BitSet();
        var functions = new BitSet();
        for (Target target : reach.targets()) {
            if (reach.reaches(target)) {
                things.set(target.thing());
                if (target.state() == State.AVAILABILITY && scene.things().kind(target.thing()) == Kind.FUNCTION) {
                    functions.set(target.thing());
                }
            }
        }
        return new Toll(
                waysIn,
                functions.cardinality(),
                things.cardinality(),
                reach.reaching().cardinality());
    }
}
