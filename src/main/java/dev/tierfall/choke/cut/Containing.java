package dev.tierfall.choke.cut;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.ActNames;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.CutsAnswer.Cut;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Wording;
import dev.tierfall.model.Rejected;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Cuts on a scene that somebody else has set: what to cut, and what acts that somebody chose come to together. */
@Lazy
@Service
public class Containing {

    /** The cheapest set and the next best. */
    private static final int SETS = 4;

    private final ActCosts costs;

    Containing(ActCosts costs) {
        this.costs = costs;
    }

    /**
     * A fall with some acts done.
     *
     * @param cut what they come to, each alone and all together
     * @param left the fall that is left, on the scene less all steps that they stop
     */
    public record Contained(Cut cut, Blast left) {}

    /** What would keep a fall from all that exposure watches by default. */
    public CutsAnswer cuts(Scene scene, List<String> from) {
        return Cuts.answer(new Cutting(Asked.of(scene, from, List.of()), acts(scene), SETS));
    }

    /**
     * What chosen acts come to.
     *
     * @param typed as {@code disable-account account:svc}, one at least
     */
    public Contained contained(Scene scene, List<String> from, Collection<String> typed) {
        Asked asked = Asked.of(scene, from, List.of());
        Acts acts = acts(scene);
        var names = new ActNames(acts);
        Set<Act> done =
                typed.stream().flatMap(one -> names.of(one).stream()).collect(Collectors.toCollection(TreeSet::new));
        List<Fallen> still = asked.origins().stream()
                .filter(origin -> acts.atOrigin(origin).stream().noneMatch(done::contains))
                .toList();
        Blast left = Blast.of(scene.lessSteps(acts.stopped(done)), still);
        return new Contained(new Telling(asked, acts, asked.reached()).cut(1, done), left);
    }

    /**
     * Whether an act is one that stops something here: files of costs and rules may have changed since it was chosen.
     */
    public boolean stops(Scene scene, String typed) {
        try {
            return !new ActNames(acts(scene)).of(typed).isEmpty();
        } catch (Rejected e) {
            return false;
        }
    }

    /** An act as it is listed, and as a sentence; throws {@link dev.tierfall.model.Rejected} where there is none. */
    public Told told(Scene scene, String typed) {
        Act act = new ActNames(acts(scene)).of(typed).iterator().next();
        return new Told(act.id(scene.things()), Wording.capital(act.told(scene.things())));
    }

    /** An act: {@code disable-account account:svc} and {@code Disable Service account}. */
    public record Told(String id, String title) {}

    private Acts acts(Scene scene) {
        return new Acts(scene, costs.of(List.of()));
    }
}
