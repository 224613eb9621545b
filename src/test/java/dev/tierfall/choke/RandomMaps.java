package dev.tierfall.choke;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.State;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Scenario.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small maps drawn from a seed: vendors, systems, functions, data sets and the steps between their states, with
 * circles, diamonds, parallel steps, steps inside one thing, stand-ins, parts that nothing leads to, vendors that take
 * no part, things left out. Now and then one of very many vendors.
 */
public final class RandomMaps {

    private static final double[] LIKELIHOODS = {0.1, 0.15, 0.3, 0.5, 0.8, 0.95, 1.0};

    private final Random random;
    private final List<String> refs = new ArrayList<>();
    private final Scenario scenario = given();
    private final double factor;

    private RandomMaps(long seed, double factor) {
        this.factor = factor;
        random = new Random(seed);
        int vendors = seed % 40 == 0 ? 60 + random.nextInt(140) : 1 + random.nextInt(5);
        for (int i = 0; i < vendors; i++) {
            vendor("vendor:v" + i);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            refs.add("system:s" + i);
            critical("system:s" + i);
            refs.add("function:f" + i);
            critical("function:f" + i);
            refs.add("dataset:d" + i);
            data("dataset:d" + i);
        }
        for (int i = random.nextInt(3 * refs.size()); i >= 0; i--) {
            scenario.and(drawn());
        }
    }

    /** A scene of one map; the seed alone says which. */
    public static Scene scene(long seed) {
        return scene(seed, 1);
    }

    /** The same with every likelihood on the map multiplied, none to more than 1. */
    public static Scene scene(long seed, double factor) {
        var map = new RandomMaps(seed, factor);
        List<String> without = map.random.nextInt(4) == 0 ? List.of(map.any()) : List.of();
        return Scene.of(map.scenario.snapshot(), LocalDate.EPOCH, without);
    }

    private void vendor(String ref) {
        refs.add(ref);
        if (random.nextInt(6) == 0) {
            scenario.absent(ref);
        } else if (random.nextInt(6) == 0) {
            scenario.offboarded(ref);
        } else {
            scenario.named(ref, "");
        }
    }

    private void critical(String ref) {
        if (random.nextBoolean()) {
            scenario.critical(ref);
        } else {
            scenario.named(ref, "");
        }
    }

    private void data(String ref) {
        if (random.nextBoolean()) {
            scenario.records(ref, random.nextInt(1_000_000));
        } else {
            scenario.named(ref, "");
        }
        if (random.nextBoolean()) {
            scenario.watched(ref + "=confidentiality");
        }
    }

    private Draft drawn() {
        double p = LIKELIHOODS[random.nextInt(LIKELIHOODS.length)];
        boolean stops = random.nextBoolean();
        String from = any();
        String to = random.nextInt(4) == 0 ? from : any();
        Draft draft = step(end(from, stops), end(to, stops), Math.min(1, p * factor));
        if (random.nextInt(4) == 0) {
            draft = draft.assumedly();
        }
        if (stops && random.nextInt(4) > 0) {
            draft = draft.forcing();
        }
        if (stops && random.nextInt(2) == 0) {
            draft = draft.among("g" + random.nextInt(2));
            draft = random.nextInt(8) == 0 ? draft.withFallback() : draft;
        }
        return random.nextInt(6) == 0 ? draft.via(any()) : draft;
    }

    private String end(String ref, boolean stops) {
        State state = stops ? State.AVAILABILITY : State.values()[random.nextInt(State.values().length)];
        return ref + "=" + state.word();
    }

    private String any() {
        return refs.get(random.nextInt(refs.size()));
    }
}
