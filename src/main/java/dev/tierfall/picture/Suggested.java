package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.picture.PathsPicture.Suggestion;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest path from a vendor to something critical, over what stands in a scene. The outlook knows the whole map:
 * what is left out makes no path likelier, so that it bounds each vendor, and few are walked.
 */
final class Suggested {

    private record Way(int vendor, int target, double likelihood) {}

    private final Scene scene;
    private final Outlook outlook;
    private final Walks walks;

    Suggested(Scene scene, Outlook outlook) {
        this.scene = scene;
        this.outlook = outlook;
        walks = Walks.of(scene);
    }

    @Nullable
    Suggestion likeliest() {
        Things things = scene.things();
        List<Integer> vendors = IntStream.of(things.of(Kind.VENDOR))
                .filter(scene::stands)
                .boxed()
                .filter(vendor -> atMost(vendor) > 0)
                .sorted(Comparator.comparingDouble((Integer vendor) -> atMost(vendor))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Way best = new Way(-1, -1, 0);
        for (int vendor : vendors) {
            if (atMost(vendor) <= best.likelihood()) {
                break;
            }
            best = better(best, vendor);
        }
        return best.vendor() < 0
                ? null
                : new Suggestion(
                        things.ref(best.vendor()),
                        Named.thing(things, best.vendor()),
                        things.ref(best.target()),
                        Named.thing(things, best.target()));
    }

    /** The first of equal ones stays. */
    private Way better(Way best, int vendor) {
        int start = scene.graph().node(vendor, State.CONTROL);
        if (start < 0) {
            return best;
        }
        Walks.Likeliest from = walks.likeliest(new int[] {start});
        Way better = best;
        for (Target target : outlook.targets()) {
            int node = scene.graph().node(target.thing(), target.state());
            double likelihood = node >= 0 && scene.stands(target.thing()) ? from.of(node) : 0;
            if (likelihood > better.likelihood()) {
                better = new Way(vendor, target.thing(), likelihood);
            }
        }
        return better;
    }

    private double atMost(int vendor) {
        Outlook.Reach reach = outlook.of(vendor);
        return reach == null ? 0 : reach.likelihood();
    }
}
