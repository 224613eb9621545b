package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Tiers;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.Picture.Stamp;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where we are exposed: each critical thing with how many vendors can reach it, and through which most likely. */
@Service
class Overview {

    private static final int MOST = 200;

    record Worst(String ref, String name, String state, double likelihood) {}

    /** @param direct how many of the vendors are under contract with us */
    record Exposed(
            String ref,
            String name,
            String kind,
            String state,
            long direct,
            int vendors,
            @Nullable Worst worst) {

        double likelihood() {
            return worst == null ? 0 : worst.likelihood();
        }
    }

    record Answer(
            String title,
            String note,
            Stamp stamp,
            List<Figure> figures,
            int things,
            List<Exposed> targets,
            int more) {}

    private final Scenes scenes;
    private final Leanings leanings;

    Overview(Scenes scenes, Leanings leanings) {
        this.scenes = scenes;
        this.leanings = leanings;
    }

    Answer of(Question question) {
        Scene scene = scenes.set(question.scope());
        Snapshot snapshot = scene.snapshot();
        Outlook outlook = leanings.outlook(snapshot);
        Tiers tiers = Tiers.of(scene);
        List<Exposed> all = exposed(snapshot.things(), outlook, tiers);
        List<Exposed> targets = all.subList(0, Math.min(MOST, all.size()));
        long reached = things(outlook, i -> outlook.vendors(i).length > 0);
        long watched = things(outlook, i -> true);
        TierSentences sentences = new TierSentences(snapshot, tiers, outlook);
        String title = watched == 0
                ? "Nothing on the map is marked critical"
                : "%,d of %,d critical things can be reached by a vendor's fall".formatted(reached, watched);
        return new Answer(
                title,
                sentences.title() + ".",
                Stamps.of(scene),
                sentences.figures(),
                snapshot.things().size(),
                targets,
                (int) watched - targets.size());
    }

    private static long things(Outlook outlook, IntPredicate wanted) {
        return IntStream.range(0, outlook.targets().size())
                .filter(wanted)
                .map(i -> outlook.targets().get(i).thing())
                .distinct()
                .count();
    }

    /** One row a thing, in the state in which it is most likely reached; of very many only the most widely reached. */
    private static List<Exposed> exposed(Things things, Outlook outlook, Tiers tiers) {
        Map<Integer, Exposed> byThing = new TreeMap<>();
        IntStream.range(0, outlook.targets().size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -outlook.vendors(i).length))
                .limit(3L * MOST)
                .forEach(i -> byThing.merge(
                        outlook.targets().get(i).thing(),
                        exposed(things, outlook, i, tiers),
                        (one, other) -> other.likelihood() > one.likelihood() ? other : one));
        return byThing.values().stream()
                .sorted(Comparator.comparingDouble(Exposed::likelihood)
                        .reversed()
                        .thenComparing(Exposed::ref))
                .toList();
    }

    private static Exposed exposed(Things things, Outlook outlook, int index, Tiers tiers) {
        Target target = outlook.targets().get(index);
        int[] vendors = outlook.vendors(index);
        Outlook.Worst worst = outlook.worst(target);
        return new Exposed(
                things.ref(target.thing()),
                Named.thing(things, target.thing()),
                things.kind(target.thing()).word(),
                target.state().word(),
                IntStream.of(vendors)
                        .filter(vendor -> Objects.equals(tiers.of(vendor), 1))
                        .count(),
                vendors.length,
                worst == null
                        ? null
                        : new Worst(
                                things.ref(worst.vendor()),
                                Named.thing(things, worst.vendor()),
                                worst.state().word(),
                                Marks.rounded(worst.likelihood())));
    }
}
