package dev.tierfall.choke.cut;

import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.CutsAnswer.TakesDown;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.spread.Budget;
import java.util.BitSet;
import java.util.Set;

/** Sets of acts for analyses that weigh the falls of many at once, without the words of an answer. */
public final class PlainCuts {

    private PlainCuts() {}

    /**
     * What acts take down themselves.
     *
     * @param told in words, and thing by thing
     * @param sure protected things that may stop because of what the acts stop of necessity
     */
    public record Taken(TakesDown told, int sure) {}

    /**
     * The best set found that keeps a fall from all that can be kept; empty where nothing can, or nothing need be.
     * Throws {@link Budget.Spent}, and refuses what is too large to be searched.
     */
    public static Set<Act> cheapest(Asked asked, Acts acts) {
        var cutting = new Cutting(asked, acts, 1);
        return cutting.sets().isEmpty() ? Set.of() : Set.copyOf(cutting.sets().getFirst());
    }

    /** What acts take down when all are done, whatever fell. */
    public static Taken taken(Acts acts, Set<Act> chosen) {
        Asked nothing = Asked.nothing(acts.scene());
        var outcome = new Outcome(nothing, acts, chosen, new BitSet());
        return new Taken(
                Damage.of(acts.scene(), outcome), outcome.protectedBehindSure().size());
    }
}
