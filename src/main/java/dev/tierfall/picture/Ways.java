package dev.tierfall.picture;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.picture.Picture.Way;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The most likely path to each critical thing that is reached, likeliest first; the first of them step by step. */
final class Ways {

    /** So many are told step by step, so many listed; for any other, ask with {@code to}. */
    static final int WITH_STEPS = 12;

    static final int LISTED = 60;

    private final Blast blast;
    private final Things things;
    private final Legs legs;

    Ways(Blast blast) {
        this.blast = blast;
        this.things = blast.scene().things();
        this.legs = Legs.of(blast.scene().snapshot());
    }

    /** @param also a thing whose path is wanted though it may not be critical */
    List<Way> all(boolean knownOnly, @Nullable String also) {
        SpreadGraph graph = blast.scene().graph();
        Set<Target> targets = new HashSet<>(blast.scene().snapshot().targets());
        Set<Integer> told = new HashSet<>();
        blast.origins().forEach(origin -> told.add(origin.thing()));
        int wanted = also == null ? -1 : things.place(also);
        List<Way> ways = new ArrayList<>();
        for (int row = 0; row < blast.size(); row++) {
            int thing = graph.thing(blast.node(row));
            boolean counts = thing == wanted || targets.contains(new Target(thing, graph.state(blast.node(row))));
            if (counts && (!knownOnly || blast.known(row)) && told.add(thing)) {
                ways.add(way(blast.rows(row, row + 1).getFirst(), ways.size() < WITH_STEPS || thing == wanted));
            }
        }
        return ways;
    }

    private Way way(Row row, boolean withSteps) {
        return new Way(
                row.ref(),
                row.name() == null ? Named.id(row.ref()) : row.name(),
                row.kind(),
                row.state(),
                row.likelihood() == null ? 0 : Marks.rounded(row.likelihood()),
                row.likelihoodKnown(),
                row.hops(),
                withSteps ? legs.of(row.path()) : List.of());
    }
}
