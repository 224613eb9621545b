package dev.tierfall.contract.measure;

import java.util.List;
import java.util.Map;

/**
 * The measures that a contract can bind, and how checks look at them.
 *
 * @param looks by the id of the check
 */
public record Measures(List<Measure> all, Map<String, Look> looks) {

    /** The party that a contract assigns an area to. */
    public static final String CUSTOMER = "customer";

    public static final String PROVIDER = "provider";

    /**
     * One heading of the advisory.
     *
     * @param id as {@code AA22-131A-3}, which is what {@code clauses.csv} names
     * @param asks in our own words
     * @param checks the ids of those that look at it
     */
    public record Measure(String id, String title, String asks, List<String> checks) {}

    /**
     * How one check looks at what a contract's parties hold.
     *
     * @param whose doing a finding is: {@code provider}, {@code customer}, or an area of responsibility, where the
     *     contract says whose; an area that it leaves open is the provider's, whom the clause binds
     * @param why that is so
     */
    public record Look(String check, Held held, String whose, String why) {}

    /** What ties a subject of a check to a contract. */
    public enum Held {
        /** The check names the contract's provider or somebody below it as the vendor. */
        VENDOR,
        /** The subject is a system that one of them runs, owns, manages or can enter. */
        SYSTEM,
        /** The subject is the contract itself, or a link of its chain. */
        CONTRACT,
        /** The subject is ours and concerns every contract. */
        US
    }
}
