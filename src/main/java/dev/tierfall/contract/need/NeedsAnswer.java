package dev.tierfall.contract.need;

import dev.tierfall.contract.book.Need;
import java.util.List;

/**
 * The master list, as it goes over the wire.
 *
 * @param needs by unit and service
 * @param vendors each with how it stands against what is asked of its services, the one with most unmet first
 */
public record NeedsAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Counts totals,
        List<Need> needs,
        List<Against> vendors) {

    /**
     * How many needs stand how.
     *
     * @param unknown of which nobody says whether they are met
     */
    public record Counts(int needs, int met, int notMet, int unknown) {

        static Counts of(List<Need> needs) {
            int met = (int) needs.stream()
                    .filter(need -> Boolean.TRUE.equals(need.met()))
                    .count();
            int not = (int) needs.stream()
                    .filter(need -> Boolean.FALSE.equals(need.met()))
                    .count();
            return new Counts(needs.size(), met, not, needs.size() - met - not);
        }
    }

    /** One vendor against what is asked of it. */
    public record Against(String vendor, String name, Counts counts) {}
}
