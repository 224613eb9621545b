package dev.tierfall.incident.log;

import dev.tierfall.incident.log.Act.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fall as it was declared, and what the map answered then.
 *
 * @param id the day and the number of the declaration, as {@code 2026-11-25-7}; the incident's id on the map as well
 * @param from what fell, each a ref or a ref and a state
 * @param since from when on it is fallen, as far as is known
 * @param asOf the day for which facts hold
 * @param at when it was declared: the map is asked as it was known at this moment, ever after
 */
public record Declaration(
        String id,
        String name,
        List<String> from,
        Instant since,
        LocalDate asOf,
        Instant at,
        String who,
        Frozen frozen) {

    /**
     * What the map answered when the incident was declared.
     *
     * @param snapshot its revision, which names generation, policy and days
     * @param policy the version of the rules
     * @param radius a digest of all that was in reach: thing, state, hops, likelihood, forced
     * @param paths a digest of the likeliest path to each critical thing, step by step
     * @param answer the whole answer, as JSON
     */
    public record Frozen(long generation, String snapshot, String policy, String radius, String paths, String answer) {

        /** Before the map has answered. */
        public static final Frozen NOTHING = new Frozen(0, "", "", "", "", "");
    }

    public Declaration with(Frozen answered) {
        return new Declaration(id, name, from, since, asOf, at, who, answered);
    }

    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("name", name);
        columns.put("from", from);
        columns.put("since", since.atZone(ZoneOffset.UTC));
        columns.put("asOf", asOf);
        columns.put("at", at.atZone(ZoneOffset.UTC));
        columns.put("who", who);
        columns.put("generation", frozen.generation());
        columns.put("snapshot", frozen.snapshot());
        columns.put("policy", frozen.policy());
        columns.put("radius", frozen.radius());
        columns.put("paths", frozen.paths());
        columns.put("answer", frozen.answer());
        return columns;
    }

    static Declaration of(Columns row) {
        return new Declaration(
                row.text("id"),
                row.text("name"),
                row.texts("from"),
                row.moment("since"),
                row.day("asOf"),
                row.moment("at"),
                row.text("who"),
                new Frozen(
                        row.number("generation"),
                        row.text("snapshot"),
                        row.text("policy"),
                        row.text("radius"),
                        row.text("paths"),
                        row.text("answer")));
    }
}
