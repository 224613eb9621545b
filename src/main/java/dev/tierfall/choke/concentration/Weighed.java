package dev.tierfall.choke.concentration;

import dev.tierfall.choke.concentration.ConcentrationAnswer.Load;
import java.util.Comparator;
import java.util.function.ToLongFunction;

/**
 * A bearer and what rests on it.
 *
 * @param index its place among all bearers
 */
record Weighed(int index, Bearer bearer, Load takeover, Load outage, Load forced) {

    static final Comparator<Weighed> HEAVIEST = most(w -> w.outage().criticalFunctions())
            .thenComparing(most(w -> w.forced().criticalFunctions()))
            .thenComparing(most(w -> w.takeover().criticalFunctions()))
            .thenComparing(most(w -> w.takeover().records()))
            .thenComparing(most(w -> w.outage().systems()))
            .thenComparing(most(w -> w.takeover().systems()))
            .thenComparing(w -> w.bearer().ref());

    /** Those first on which most rests in this sense. */
    static Comparator<Weighed> heaviest(Rests rests) {
        return switch (rests) {
            case OUTAGE -> HEAVIEST;
            case TAKEOVER -> most(w -> w.takeover().criticalFunctions()).thenComparing(HEAVIEST);
            case FORCED -> most(w -> w.forced().criticalFunctions()).thenComparing(HEAVIEST);
        };
    }

    /** Whether some critical function rests on it in this sense. */
    boolean bears(Rests rests) {
        Load load = switch (rests) {
            case OUTAGE -> outage;
            case TAKEOVER -> takeover;
            case FORCED -> forced;
        };
        return load.criticalFunctions() > 0;
    }

    private static Comparator<Weighed> most(ToLongFunction<Weighed> of) {
        return Comparator.comparingLong(of).reversed();
    }
}
