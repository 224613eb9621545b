package dev.tierfall.twin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of one map on one day; the twin and the product both answer. */
interface Answers {

    /** Every state that falls, other than the origins. */
    Map<Fall, Reached> blast(Set<String> without, Collection<Fall> origins);

    /** Every state of a vendor or a product from which the target falls; {@code forced} is null. */
    Map<Fall, Reached> exposure(Set<String> without, Fall target);

    /** What must not fall, unless somebody names it. */
    List<Fall> targets();

    /** How many steps join the states of things that take part; parallel ones count each. */
    int steps(Set<String> without);

    /** The tier of every vendor, null where no chain explains it. */
    Map<String, @Nullable Integer> tiers(Set<String> without);

    /**
     * One reached state.
     *
     * @param known the likelihood over walks of known steps, null where there is none
     * @param forced null where it is not about availability
     */
    record Reached(
            Fall fall,
            int hops,
            double likelihood,
            @Nullable Double known,
            @Nullable Boolean forced) {

        String certainty() {
            return known == null ? "assumed" : "known";
        }
    }
}
