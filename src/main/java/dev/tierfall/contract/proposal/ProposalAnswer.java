package dev.tierfall.contract.proposal;

import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.contract.proposal.ProposalsAnswer.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposed subcontract, before and after.
 *
 * @param before the map as it is
 * @param after the map as it would be with the link accepted, on the day from which it holds
 */
public record ProposalAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Listed proposal,
        Side before,
        Side after) {

    /**
     * How it is.
     *
     * @param tier of the subcontractor; null where no chain leads to it
     * @param takenOver what falls if it is taken over
     * @param stopped what falls if it stops
     * @param critical how many critical functions there are
     * @param countries in which the work under the contract is done
     * @param unplaced whether somebody works under it of whom nobody says where
     */
    public record Side(
            String asOf,
            @Nullable Integer tier,
            Totals takenOver,
            Totals stopped,
            int critical,
            List<String> countries,
            boolean unplaced) {}
}
