package dev.tierfall.twin;

import dev.tierfall.blast.Analyses;
import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Store;
import dev.tierfall.store.Supposition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the product answers about the map that a store holds: its rules in Cypher, its graph, its analyses. */
final class Product implements Answers {

    private final AnnotationConfigApplicationContext beans;
    private final LocalDate day;
    private final @Nullable Instant knownAt;
    private final @Nullable Supposition supposed;

    private Product(
            AnnotationConfigApplicationContext beans,
            LocalDate day,
            @Nullable Instant knownAt,
            @Nullable Supposition supposed) {
        this.beans = beans;
        this.day = day;
        this.knownAt = knownAt;
        this.supposed = supposed;
    }

    static Product on(Store store, LocalDate day) {
        var beans = new AnnotationConfigApplicationContext();
        beans.registerBean(Maps.class, store::maps);
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.scan("dev.tierfall.spread", "dev.tierfall.blast");
        beans.refresh();
        return new Product(beans, day, null, null);
    }

    Product on(LocalDate otherDay) {
        return new Product(beans, otherDay, knownAt, supposed);
    }

    Product knownAt(Instant then) {
        return new Product(beans, day, then, supposed);
    }

    Product supposing(Supposition what) {
        return new Product(beans, day, knownAt, what);
    }

    /** Tells the product that the map moved on, as the store does in the whole program. */
    void switched(long generation) {
        beans.publishEvent(new MapSwitched(generation));
    }

    @Override
    public Map<Fall, Reached> blast(Set<String> without, Collection<Fall> origins) {
        List<String> from =
                origins.stream().map(fall -> fall.ref() + "=" + fall.state()).toList();
        Blast blast = beans.getBean(Blasts.class).of(from, scope(without));
        var rows = new TreeMap<Fall, Reached>();
        for (BlastAnswer.Row row : blast.rows(0, blast.size())) {
            var fall = new Fall(row.ref(), row.state());
            rows.put(
                    fall,
                    new Reached(
                            fall,
                            row.hops(),
                            Objects.requireNonNull(row.likelihood()),
                            row.likelihoodKnown(),
                            row.forced()));
        }
        return rows;
    }

    @Override
    public Map<Fall, Reached> exposure(Set<String> without, Fall target) {
        var rows = new TreeMap<Fall, Reached>();
        for (Analyses.Source row : Analyses.exposure(scene(without), target.ref() + "=" + target.state())) {
            var fall = new Fall(row.ref(), row.state());
            rows.put(fall, new Reached(fall, row.hops(), row.likelihood(), row.likelihoodKnown(), null));
        }
        return rows;
    }

    @Override
    public List<Fall> targets() {
        Scene scene = scene(Set.of());
        return scene.snapshot().targets().stream()
                .map(target -> new Fall(
                        scene.things().ref(target.thing()), target.state().word()))
                .toList();
    }

    @Override
    public int steps(Set<String> without) {
        Scene scene = scene(without);
        return (int)
                IntStream.range(0, scene.graph().steps()).filter(scene::keeps).count();
    }

    @Override
    public Map<String, @Nullable Integer> tiers(Set<String> without) {
        return Analyses.tiers(scene(without));
    }

    private Scene scene(Set<String> without) {
        return beans.getBean(Scenes.class).set(scope(without));
    }

    private Scope scope(Set<String> without) {
        return new Scope(day, knownAt, new ArrayList<>(without), supposed);
    }
}
