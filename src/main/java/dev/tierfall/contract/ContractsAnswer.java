package dev.tierfall.contract;

import dev.tierfall.contract.due.Due;
import dev.tierfall.contract.measure.Deal.Party;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every contract with what is broken, missing and due, as it goes over the wire.
 *
 * @param within so many days ahead is looked for what is due
 */
public record ContractsAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        int within,
        Totals totals,
        List<Listed> contracts) {

    /**
     * Counts over the contracts in force; drafts promise nothing yet.
     *
     * @param broken contracts with a promise that the map contradicts
     * @param breaches such promises
     * @param gaps measures that no clause binds and that the map shows are not met
     * @param unproven promises of which nobody can tell
     * @param unassigned areas of responsibility that nobody has
     * @param lacking documents that are not there, or not accepted, or expired
     * @param due what is due within the days, or late
     */
    public record Totals(
            int contracts,
            int drafts,
            int broken,
            int breaches,
            int gaps,
            int unproven,
            int unassigned,
            int lacking,
            int due) {}

    /**
     * One contract.
     *
     * @param status {@code live} or {@code draft}
     * @param verdicts how many of the measures come to which verdict
     * @param breached the titles of the measures that are promised and not kept
     * @param unassigned the areas that nobody has
     * @param documents how many of those that it must have stand how
     */
    public record Listed(
            String ref,
            String name,
            String status,
            Party customer,
            Party provider,
            @Nullable String start,
            @Nullable String end,
            @Nullable String document,
            String record,
            String says,
            Map<String, Integer> verdicts,
            List<String> breached,
            List<String> unassigned,
            Map<String, Integer> documents,
            List<Due> due) {}
}
