package dev.tierfall.choke.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much rests on what, as it goes over the wire.
 *
 * @param snapshot the revision of the map that answered
 * @param whole what the shares are shares of
 * @param groups one for each thing that was asked for: vendor, parent, country, product, plane
 * @param functions how each critical function's reliance is spread, the most concentrated first
 * @param moreFunctions critical functions beyond those
 * @param missing empty values that the figures rest on, and whom to ask about
 */
public record ConcentrationAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Whole whole,
        List<Group> groups,
        List<FunctionRow> functions,
        int moreFunctions,
        List<Missing> missing) {

    /** All critical functions, critical systems and records of data sets that take part. */
    public record Whole(int criticalFunctions, int systems, long records) {}

    /**
     * Rows of one kind, those on which most rests first.
     *
     * @param by vendor, parent, country, product or plane
     * @param title what it shows
     * @param more rows that were left out, the lightest ones
     */
    public record Group(String by, String name, String title, List<Row> rows, int more) {}

    /**
     * One company, group of companies, country, product or management plane.
     *
     * @param ref of a thing; of a country its code
     * @param tier the least of its vendors; null where no chain explains them
     * @param manages how many systems a management plane manages
     * @param size how many things fall together
     * @param refs their refs, the first hundred
     * @param takeover what its fall can reach when it is in an attacker's hands; records that may be read
     * @param outage what can stop when it stops; records that may be lost
     * @param forced what stops of necessity when it stops; records that are lost
     */
    public record Row(
            String ref,
            @Nullable String name,
            @Nullable Integer tier,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer manages,

            int size,
            List<String> refs,
            Load takeover,
            Load outage,
            Load forced,
            Routes routes) {}

    /** What rests there; a share is null where there is nothing to have a share of. */
    public record Load(
            int criticalFunctions,
            @Nullable Double functionsShare,
            int systems,
            @Nullable Double systemsShare,
            long records,
            @Nullable Double recordsShare) {}

    /**
     * The ways that meet there.
     *
     * @param outage by how many things its outage leaves it on a way to a critical function
     * @param takeover by how many its takeover does
     * @param through the first of those: of its outage, or where that leads nowhere of its takeover; on a heat map of
     *     that which is asked
     * @param likeliest the most likely path to each of a few critical functions; for the first rows only
     */
    public record Routes(int outage, int takeover, List<String> through, List<Likely> likeliest) {}

    /** The most likely path to a critical function. */
    public record Likely(String to, @Nullable String name, double likelihood, List<StepAnswer> path) {}

    /**
     * How one critical function's reliance is spread. Reliance on a company is the likelihood with which its outage
     * stops the function.
     *
     * @param vendors how many companies can stop it
     * @param forced how many of them stop it of necessity, alone
     * @param largest the company that it relies on most; null where none can stop it
     * @param herfindahl how concentrated that is; a low one says that many can stop it, not that they stand in for each
     *     other
     * @param unknownCountryShare the part of its reliance that is on companies of unknown country
     */
    public record FunctionRow(
            String ref,
            @Nullable String name,
            int vendors,
            int forced,
            @Nullable Largest largest,
            Herfindahl herfindahl,
            @Nullable Double unknownCountryShare) {}

    public record Largest(String ref, @Nullable String name, double share) {}

    /**
     * The sum of the squares of the shares, from near 0 to 1 (one bears all); null where none can stop the function.
     *
     * @param countries over the companies whose country is known
     */
    public record Herfindahl(
            @Nullable Double vendors,
            @Nullable Double parents,
            @Nullable Double countries) {}

    /**
     * Values that nobody gave.
     *
     * @param refs the first twenty
     */
    public record Missing(String what, int count, List<String> refs) {}
}
