package dev.tierfall.contract.measure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contract with us as its files have it.
 *
 * @param live whether it is in force on the day; else it is a draft
 * @param start its first day; null where nobody says
 * @param end its last day; null where it is open
 * @param document in which it is written down
 * @param clauses the records that bind it to measures, by the measure
 * @param areas whom it assigns, by the area
 */
public record Deal(
        String ref,
        String name,
        boolean live,
        Party customer,
        Party provider,
        @Nullable String start,
        @Nullable String end,
        @Nullable String document,
        String record,
        Map<String, String> clauses,
        Map<String, Assigned> areas) {

    /** The six areas of the shared responsibility model. */
    public static final List<String> AREAS =
            List.of("hardening", "detection", "incident-response", "patching", "backup", "access");

    /** One side of a contract, or somebody below. */
    public record Party(String ref, String name) {}

    /**
     * Who answers for an area.
     *
     * @param party {@code customer}, {@code provider} or {@code shared}
     */
    public record Assigned(String party, String record) {}

    /**
     * Whose doing it is what a check finds: the contract says it of an area, and where it doesn't, the clause binds.
     */
    public String whose(String word) {
        if (!AREAS.contains(word)) {
            return word;
        }
        Assigned assigned = areas.get(word);
        return assigned != null && assigned.party().equals(Measures.CUSTOMER) ? Measures.CUSTOMER : Measures.PROVIDER;
    }
}
