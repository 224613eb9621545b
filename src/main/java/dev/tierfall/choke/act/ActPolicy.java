package dev.tierfall.choke.act;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which kinds of acts can be done, and at what cost: what {@link ActFile} read.
 *
 * @param version the product's own, and a hash of what a user changed
 * @param terms of each kind that can be done
 */
record ActPolicy(String version, Map<ActKind, Terms> terms) {

    static final String COST_MEND = "give a number from 0.001 to 100000, with three decimals at most";

    private static final long COST_MAX = 100_000_000;

    /**
     * Of one kind.
     *
     * @param cost in thousandths
     * @param rules the ids of the rules whose steps it stops, where it stops some of each
     * @param line where the file says so
     */
    record Terms(long cost, Set<String> rules, int line) {}

    /** Reads a cost into thousandths. */
    static long cost(String of, String text) {
        return thousandths(text).orElseThrow(() -> new Rejected("%s: the cost '%s'".formatted(of, text), COST_MEND));
    }

    /** A cost in thousandths; empty where it is none. */
    static OptionalLong thousandths(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            return OptionalLong.empty();
        }
        long thousandths = new BigDecimal(text).movePointRight(3).longValueExact();
        return thousandths >= 1 && thousandths <= COST_MAX ? OptionalLong.of(thousandths) : OptionalLong.empty();
    }

    /** Refuses rules that are not there: an act would stop nothing, and nobody would know why. */
    void refuseUnless(Set<String> known) {
        terms.forEach((kind, of) -> of.rules().stream()
                .filter(rule -> !known.contains(rule))
                .sorted()
                .findFirst()
                .ifPresent(rule -> {
                    throw new Rejected(
                            List.of(new Rejection(
                                    ActFile.NAME,
                                    of.line(),
                                    null,
                                    null,
                                    "'%s' names the rule '%s', which there is not".formatted(kind.word(), rule),
                                    "name rules by their ids, as docs/rules.md lists them")),
                            0);
                }));
    }
}
