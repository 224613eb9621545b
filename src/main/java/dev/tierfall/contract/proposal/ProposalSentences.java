package dev.tierfall.contract.proposal;

import dev.tierfall.contract.book.Proposal;
import dev.tierfall.contract.proposal.ProposalAnswer.Side;
import dev.tierfall.contract.proposal.ProposalsAnswer.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What proposals say in a sentence or two. */
final class ProposalSentences {

    private ProposalSentences() {}

    /** What can still be decided in time goes before what is late. */
    static String title(List<Listed> all) {
        return all.isEmpty()
                ? "No subcontract waits for a decision"
                : all.stream()
                        .filter(one -> one.days() != null && one.days() >= 0)
                        .findFirst()
                        .orElse(all.getFirst())
                        .says();
    }

    static String summary(List<Listed> all) {
        long late =
                all.stream().filter(one -> one.days() != null && one.days() < 0).count();
        long undated = all.stream().filter(one -> one.days() == null).count();
        return "%d proposed; of %d silence was taken for consent, and for %d no day to object by is named."
                .formatted(all.size(), late, undated);
    }

    /** {@code Silence is consent in 4 days: Taktgeber proposes Kodrina}. */
    static String says(Proposal proposal, @Nullable Long days) {
        String what = "%s proposes %s%s"
                .formatted(
                        proposal.primeName(),
                        proposal.subName(),
                        proposal.replaces().isEmpty() ? "" : " in place of " + String.join(", ", proposal.replaces()));
        if (days == null) {
            return "No day to object by is named: " + what;
        }
        if (days < 0) {
            return "Silence was consent after %s: %s".formatted(proposal.objectBy(), what);
        }
        String when = days == 0 ? "after today" : days == 1 ? "in 1 day" : "in %,d days".formatted(days);
        return "Silence is consent %s: %s".formatted(when, what);
    }

    static String effect(Proposal proposal, Side before, Side after) {
        List<String> countries = after.countries().stream()
                .filter(country -> !before.countries().contains(country))
                .toList();
        return "If %s stops, %d of %d critical functions stop, before %d. %s%s"
                .formatted(
                        proposal.subName(),
                        after.stopped().criticalFunctions(),
                        after.critical(),
                        before.stopped().criticalFunctions(),
                        countries.isEmpty()
                                ? "No country is new."
                                : "New among the countries: %s.".formatted(String.join(", ", countries)),
                        after.unplaced() ? " Where some of the work is done, nobody says." : "");
    }
}
