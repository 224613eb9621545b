package dev.tierfall.contract.proposal;

import dev.tierfall.contract.book.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every proposed subcontract, as it goes over the wire.
 *
 * @param proposals the one whose silence is consent first, first
 */
public record ProposalsAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Listed> proposals) {

    /**
     * One of them.
     *
     * @param days until silence is consent, negative once it was; null where no day is named
     * @param says the same in a sentence
     */
    public record Listed(@Nullable Long days, String says, Proposal proposal) {}
}
