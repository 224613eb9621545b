package dev.tierfall.contract.measure;

import dev.tierfall.check.CheckSet;
import dev.tierfall.contract.measure.Measures.Measure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one contract: what it says, and what the map shows.
 *
 * @param bound whether a clause binds it
 * @param clause the record of the clause; null where there is none
 * @param state {@code met}, {@code not met} or {@code unknown}
 * @param looks one for each check that looks at it
 */
public record Judged(
        Measure measure, boolean bound, @Nullable String clause, String state, Verdict verdict, List<Looked> looks) {

    /** Every measure, in the order of the advisory. */
    public static List<Judged> all(Deal deal, Measures measures, CheckSet checks, Tallies tallies) {
        return measures.all().stream()
                .map(measure -> {
                    List<Looked> looks = measure.checks().stream()
                            .map(id -> tallies.of(
                                    deal,
                                    Objects.requireNonNull(measures.looks().get(id), id),
                                    checks.named(id)))
                            .toList();
                    return of(deal, measure, looks);
                })
                .toList();
    }

    static Judged of(Deal deal, Measure measure, List<Looked> looks) {
        String clause = deal.clauses().get(measure.id());
        boolean bound = clause != null;
        return new Judged(measure, bound, clause, Verdict.state(looks), Verdict.of(bound, deal.live(), looks), looks);
    }
}
