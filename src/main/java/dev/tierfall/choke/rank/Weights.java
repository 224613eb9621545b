package dev.tierfall.choke.rank;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import java.util.BitSet;

/**
 * How much each thing counts where things are weighed and not only numbered. The one place of this policy; every answer
 * that weighs carries it, so that nobody must guess. The numbers order vendors and mean nothing by themselves.
 *
 * @param criticalFunction a business function marked critical
 * @param criticalSystem a system marked critical
 * @param sensitiveData a data set that must not be read: restricted, personal or special
 * @param other everything else
 */
public record Weights(int criticalFunction, int criticalSystem, int sensitiveData, int other) {

    /** A function is what we live on; systems and data stand behind it. */
    public static final Weights POLICY = new Weights(10, 5, 3, 1);

    /** The weight of each thing, by its place. */
    public int[] of(Snapshot snapshot) {
        Things things = snapshot.things();
        var sensitive = new BitSet();
        for (Target target : snapshot.targets()) {
            if (target.state() == State.CONFIDENTIALITY && things.kind(target.thing()) == Kind.DATASET) {
                sensitive.set(target.thing());
            }
        }
        int[] weights = new int[things.size()];
        for (int thing = 0; thing < weights.length; thing++) {
            weights[thing] = sensitive.get(thing) ? sensitiveData : weight(things, thing);
        }
        return weights;
    }

    private int weight(Things things, int thing) {
        if (!things.critical(thing)) {
            return other;
        }
        return switch (things.kind(thing)) {
            case FUNCTION -> criticalFunction;
            case SYSTEM -> criticalSystem;
            default -> other;
        };
    }
}
