package dev.tierfall.spread;

import dev.tierfall.model.State;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule joining two states, as the loader hands it to the graph. Things stand as their places in {@link Things}.
 *
 * @param p how likely the one fall brings the other, from 0 to 1
 * @param rule the place of the rule in its policy
 */
public record Step(int from, State fromState, int to, State toState, double p, int rule, Traits traits, Proof proof) {

    /**
     * How a step counts.
     *
     * @param assumed its existence hangs on an empty value
     * @param forces an availability lost at its beginning takes that at its end of necessity
     * @param fallback something else carries on: its group never forces
     * @param group names the stand-ins that it is one of; null where it stands for itself
     */
    public record Traits(
            boolean assumed,
            boolean forces,
            boolean fallback,
            @Nullable String group) {

        public static final Traits PLAIN = new Traits(false, false, false, null);
    }

    /**
     * What a step rests on.
     *
     * @param record the row that proves it, as {@code accounts.csv:14}
     * @param via the things without which it falls, besides its ends
     * @param anyVia whether one of them is enough to hold it
     * @param unknown the empty columns met, as {@code account.mfa}
     */
    public record Proof(String record, IntList via, boolean anyVia, List<String> unknown) {

        public static final IntList NOTHING = IntLists.emptyList();
    }
}
