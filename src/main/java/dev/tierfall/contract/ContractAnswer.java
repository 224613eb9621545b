package dev.tierfall.contract;

import dev.tierfall.contract.ContractsAnswer.Listed;
import dev.tierfall.contract.due.Document;
import dev.tierfall.contract.measure.Deal.Party;
import dev.tierfall.contract.measure.Looked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one contract says and what the map shows, as it goes over the wire.
 *
 * @param parties its provider, then whoever works below it
 * @param names of the things that are named by ref, where they have one
 */
public record ContractAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Listed contract,
        List<Party> parties,
        List<Measured> measures,
        List<Area> responsibilities,
        List<Document> documents,
        Map<String, String> names) {

    /**
     * One measure.
     *
     * @param clause the record that binds it; null where none does
     * @param state what the map shows: {@code met}, {@code not met} or {@code unknown}
     * @param verdict {@code breach}, {@code gap}, {@code ours}, {@code unproven}, {@code unknown}, {@code kept} or
     *     {@code unbound}
     * @param says the same in a sentence or two, with the proof
     * @param evidence documents about the measure
     * @param looks one for each check that looks at it
     */
    public record Measured(
            String id,
            String title,
            String asks,
            boolean bound,
            @Nullable String clause,
            String state,
            String verdict,
            String says,
            List<Document> evidence,
            List<Looked> looks) {}

    /**
     * One area of the shared responsibility model.
     *
     * @param party {@code customer}, {@code provider}, {@code shared} or {@code unassigned}
     * @param record null where nobody is assigned
     */
    public record Area(String area, String party, @Nullable String record) {}
}
