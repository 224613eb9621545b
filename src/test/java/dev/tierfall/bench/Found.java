package dev.tierfall.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run found.
 *
 * @param load the processors' load before the run began; negative where the system doesn't say
 * @param bytesAStep by graph, on the heap
 * @param model the least nanoseconds of a walk that only pushes, by this machine's memory
 * @param memory what was read of the machine's memory, a line each
 * @param universe the real map of this run
 * @param crowd how long users wait who ask at once
 */
record Found(
        Size size,
        double load,
        List<Timing> timings,
        Map<String, Double> bytesAStep,
        double model,
        List<String> memory,
        Universe universe,
        Crowd crowd) {

    static final String BLAST = "blast radius";
    static final String CYPHER = "blast radius, the map that Cypher holds";
    static final String LIKELY = "most likely paths";
    static final String DEBIAN = "blast radius, Debian's packages";
    static final String DEBIAN_LIKELY = "most likely paths, Debian's packages";
    static final String CIRCLES = "all vendors, circles";
    static final String ONWARDS = "all vendors, hardly a circle";
    static final String ALL = "all vendors, circles, all of the things";
    static final String TENTH = "all vendors, circles, a tenth of the things";

    static final String COLUMNS = "our snapshot, both directions, without proofs";
    static final String UNLIKELY = "our snapshot, both directions, without proofs and likelihoods";
    static final String WHOLE = "our snapshot with proofs";

    Timing timing(String about, String who) {
        return perhaps(about, who).orElseThrow();
    }

    /** Empty where who was asked is not on this machine. */
    Optional<Timing> perhaps(String about, String who) {
        return timings.stream()
                .filter(timing ->
                        timing.row().about().equals(about) && timing.row().who().equals(who))
                .findFirst();
    }

    /** How many times one is as fast as the other. */
    double faster(String about, String who, String than) {
        return timing(about, than).p50() / timing(about, who).p50();
    }
}
