package dev.tierfall.choke.point;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Wording;
import dev.tierfall.choke.point.Chokes.Choke;
import dev.tierfall.choke.point.SinglePoints.Single;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/** What choke points come to in a few sentences. */
final class ChokeSentences {

    private ChokeSentences() {}

    static String title(Asked asked) {
        return "Where %s has to pass".formatted(Wording.fall(asked.scene(), asked.origins()));
    }

    static String summary(Asked asked, IntArrayList fallen, List<Choke> best, SinglePoints singles) {
        String ways = fallen.isEmpty()
                ? "It comes to nothing that is protected."
                : Wording.capital(ways(asked.scene(), fallen, best));
        return ways + stops(asked.scene(), singles);
    }

    private static String ways(Scene scene, IntArrayList fallen, List<Choke> best) {
        String all = Wording.count(fallen.size(), Wording.noun(scene, fallen));
        List<Choke> every = best.stream().filter(Choke::every).toList();
        if (!every.isEmpty()) {
            return "every path to %s goes through %s."
                    .formatted(
                            fallen.size() == 1 ? Wording.list(scene, fallen.intStream()) : "all " + all,
                            Wording.list(scene, every.stream().mapToInt(Choke::thing)));
        }
        String ends = "no single thing is on every path to the %s that it reaches".formatted(all);
        return best.isEmpty()
                ? ends + ", and none saves any of them."
                : ends
                        + "; without %s it reaches %,d fewer, which is the most that one thing saves."
                                .formatted(
                                        Sentences.called(
                                                scene.things(), best.getFirst().thing()),
                                        best.getFirst().saved().size());
    }

    private static String stops(Scene scene, SinglePoints singles) {
        if (singles.size() == 0) {
            return "";
        }
        Single worst = singles.most(1).getFirst();
        String name = Sentences.called(scene.things(), worst.thing());
        String taken = Wording.list(scene, worst.forces().intStream());
        return singles.size() == 1
                ? " One single loss stops something protected of necessity: %s takes %s with it.".formatted(name, taken)
                : " %,d things stop something protected of necessity, each by its loss alone; %s takes %s with it."
                        .formatted(singles.size(), name, taken);
    }
}
