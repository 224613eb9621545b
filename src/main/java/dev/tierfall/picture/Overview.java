package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.Picture.Stamp;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        Tiers tiers = Tiers.of(snapshot);
        List<Integer> widest = IntStream.range(0, outlook.targets().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -outlook.vendors(i).length))
                .toList();
        List<Exposed> targets = new ArrayList<>();
        for (int i : widest.subList(0, Math.min(MOST, widest.size()))) {
            targets.add(exposed(snapshot.things(), outlook, i, tiers));
        }
        targets.sort(Comparator.comparingDouble(Exposed::likelihood).reversed().thenComparing(Exposed::ref));
        long reached = targets.stream()
                .filter(target -> target.vendors() > 0)
                .map(Exposed::ref)
                .distinct()
                .count();
        long all = outlook.targets().stream().map(Target::thing).distinct().count();
        TierSentences sentences = new TierSentences(snapshot, tiers, outlook);
        String title = all == 0
                ? "Nothing on the map is marked critical"
                : "%,d of %,d critical things can be reached by a vendor's fall".formatted(reached, all);
        return new Answer(
                title,
                sentences.title() + ".",
                Stamps.of(scene),
                sentences.figures(),
                snapshot.things().size(),
                targets,
                widest.size() - targets.size());
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
