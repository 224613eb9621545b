package dev.tierfall.blast;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;

import dev.tierfall.model.State;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Scenario.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Small graphs drawn from a seed: cycles, diamonds, parallel steps, steps inside one thing, groups, unreachable parts.
 */
final class RandomGraphs {

    private static final double[] LIKELIHOODS = {0.1, 0.15, 0.3, 0.5, 0.8, 0.95, 1.0};

    private final Random random;
    private final int things;

    private RandomGraphs(long seed) {
        random = new Random(seed);
        things = 2 + random.nextInt(7);
    }

    /** A scene of one graph; the seed alone says which. */
    static Scene scene(long seed) {
        return new RandomGraphs(seed).scene();
    }

    private Scene scene() {
        Scenario scenario = given();
        for (int i = random.nextInt(4 * things); i >= 0; i--) {
            scenario.and(drawn());
        }
        for (int i = 0; i < things; i++) {
            scenario.named(ref(i), "");
        }
        List<String> without = random.nextInt(4) == 0 ? List.of(ref(random.nextInt(things))) : List.of();
        return Scene.of(scenario.snapshot(), LocalDate.EPOCH, without);
    }

    private Draft drawn() {
        double p = LIKELIHOODS[random.nextInt(LIKELIHOODS.length)];
        boolean stops = random.nextBoolean();
        Draft draft = step(end(stops), end(stops), p);
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
        return random.nextInt(6) == 0 ? draft.via(ref(random.nextInt(things))) : draft;
    }

    private String end(boolean stops) {
        State state = stops ? State.AVAILABILITY : State.values()[random.nextInt(4)];
        return ref(random.nextInt(things)) + "=" + state.word();
    }

    private static String ref(int thing) {
        return "system:s" + thing;
    }
}
