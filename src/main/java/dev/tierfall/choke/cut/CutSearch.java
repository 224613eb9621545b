package dev.tierfall.choke.cut;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.ground.Asked;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Seeks cuts for whoever has a scene already and asks about many falls, at the costs that the user's file says. */
@Lazy
@Service
public class CutSearch {

    private final ActCosts costs;

    CutSearch(ActCosts costs) {
        this.costs = costs;
    }

    /** The version of the file that says which acts there are and what they cost. */
    public String acts() {
        return costs.of(List.of()).version();
    }

    /**
     * The sets of acts that keep a fall from all that exposure watches. Throws {@link dev.tierfall.web.Refused} where
     * too many steps lie between, or where the scene's budget is spent.
     *
     * @param from what falls first, each with {@code =state} or in its kind's default state
     * @param alternatives how many sets besides the cheapest
     */
    public CutsAnswer of(Scene scene, List<String> from, int alternatives) {
        Asked fall = Asked.of(scene, from, List.of());
        return Cuts.answer(new Cutting(fall, new Acts(scene, costs.of(List.of())), alternatives + 1));
    }
}
