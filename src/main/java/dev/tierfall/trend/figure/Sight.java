package dev.tierfall.trend.figure;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.SureStops;
import dev.tierfall.blast.Tiers;
import dev.tierfall.blast.VendorReach;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One map as the figures look at it; what several of them need is worked out once. Of one thread. */
final class Sight {

    private final Scene scene;
    private final Things things;
    private final VendorReach reach;
    private @Nullable BitSet reaching;

    Sight(Scene scene) {
        this.scene = scene;
        this.things = scene.things();
        this.reach = VendorReach.of(scene);
    }

    Measure of(Figure figure) {
        return switch (figure) {
            case FUNCTIONS_REACHABLE -> functionsReachable();
            case TARGETS_EXPOSED -> targetsExposed();
            case VENDORS_REACHING -> vendorsReaching();
            case RECORDS_READABLE -> recordsReadable();
            case LINKS_UNDISCLOSED -> linksUndisclosed();
            case FUNCTIONS_FORCED -> functionsForced();
            case VENDORS_TRANSITIVE -> vendorsTransitive();
            case VENDORS_UNEXPLAINED -> vendorsUnexplained();
            case EXPOSED_ASSUMED -> exposedAssumed();
            case LIKELIHOOD_GREATEST -> likelihoodGreatest();
            case LIKELIHOOD_MEAN -> likelihoodMean();
            case THINGS -> thingsOnTheMap();
        };
    }

    private Measure functionsReachable() {
        List<Target> functions = functions();
        return Measure.count(functions.stream().filter(reach::reaches).count(), functions.size());
    }

    private Measure functionsForced() {
        int[] functions = functions().stream().mapToInt(Target::thing).toArray();
        return Measure.count(SureStops.of(scene, reach.vendors(), functions).cardinality(), functions.length);
    }

    private Measure targetsExposed() {
        return Measure.count(
                watched(reach::reaches).cardinality(), watched(target -> true).cardinality());
    }

    private Measure exposedAssumed() {
        BitSet exposed = watched(reach::reaches);
        int of = exposed.cardinality();
        exposed.andNot(watched(reach::surely));
        return Measure.count(exposed.cardinality(), of);
    }

    private Measure vendorsReaching() {
        return Measure.count(reaching().cardinality(), reach.vendors().length);
    }

    private Measure vendorsTransitive() {
        Tiers tiers = Tiers.of(scene);
        return Measure.count(
                reaching().stream()
                        .filter(vendor -> Objects.requireNonNullElse(tiers.of(vendor), 1) > 1)
                        .count(),
                reaching().cardinality());
    }

    private Measure vendorsUnexplained() {
        Tiers tiers = Tiers.of(scene);
        return Measure.count(
                reaching().stream().filter(vendor -> tiers.of(vendor) == null).count(),
                reaching().cardinality());
    }

    private Measure recordsReadable() {
        int[] datasets =
                IntStream.of(things.of(Kind.DATASET)).filter(scene::stands).toArray();
        int[] read = IntStream.of(datasets)
                .filter(dataset -> reach.reaches(new Target(dataset, State.CONFIDENTIALITY)))
                .toArray();
        return Measure.count(
                IntStream.of(read).mapToLong(things::records).sum(),
                IntStream.of(datasets).mapToLong(things::records).sum(),
                IntStream.of(read)
                        .filter(dataset -> things.records(dataset) == 0)
                        .count());
    }

    private Measure linksUndisclosed() {
        List<Link> links = scene.snapshot().links().stream()
                .filter(link -> scene.stands(link.link()))
                .toList();
        return Measure.count(
                links.stream()
                        .filter(link -> Boolean.FALSE.equals(link.terms().notified()))
                        .count(),
                links.size(),
                links.stream().filter(link -> link.terms().notified() == null).count());
    }

    private Measure likelihoodGreatest() {
        Target worst = null;
        for (Target target : reach.targets()) {
            if (reach.reaches(target)
                    && (worst == null
                            || Digits.shown(reach.likelihood(target)) > Digits.shown(reach.likelihood(worst)))) {
                worst = target;
            }
        }
        if (worst == null) {
            return new Measure(0.0, null, null, null);
        }
        String words =
                "%s, %s by %s".formatted(called(worst.thing()), worst.state().word(), called(reach.likeliest(worst)));
        return new Measure(Digits.shown(reach.likelihood(worst)), null, null, words);
    }

    /** Over things, each by the likeliest of its states; what no vendor reaches counts as 0. */
    private Measure likelihoodMean() {
        double[] likeliest = new double[things.size()];
        reach.targets()
                .forEach(target ->
                        likeliest[target.thing()] = Math.max(likeliest[target.thing()], reach.likelihood(target)));
        BitSet watched = watched(target -> true);
        double mean = watched.stream()
                .mapToDouble(thing -> likeliest[thing])
                .average()
                .orElse(0);
        return new Measure(Digits.shown(mean), (long) watched.cardinality(), null, null);
    }

    private Measure thingsOnTheMap() {
        long standing = IntStream.range(0, things.size()).filter(scene::stands).count();
        return new Measure(standing, null, null, null);
    }

    private BitSet reaching() {
        if (reaching == null) {
            reaching = reach.reaching();
        }
        return reaching;
    }

    private List<Target> functions() {
        return reach.targets().stream()
                .filter(target -> target.state() == State.AVAILABILITY && things.kind(target.thing()) == Kind.FUNCTION)
                .toList();
    }

    /** Things, not states: one watched in three states is one. */
    private BitSet watched(Predicate<Target> which) {
        var met = new BitSet();
        reach.targets().stream().filter(which).forEach(target -> met.set(target.thing()));
        return met;
    }

    private String called(int thing) {
        if (thing < 0) {
            return "nobody";
        }
        String name = things.name(thing);
        return name == null ? things.ref(thing) : name;
    }
}
