package dev.tierfall.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the values of one fact must hold to beyond each cell, whether one row says them all or several sources each say
 * a part: the only place that knows columns by name. A thing is not its own parent, a prime passes work to somebody
 * else, and a fact ends after it began. That parents run in no circle is a law of many facts: {@link Circles}.
 */
public final class RowLaws {

    public static final String PARENT = "parent";

    private static final String PRIME = "prime";
    private static final String SUB = "sub";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    /** The columns that a law looks at; what changes no other breaks none. */
    public static final Set<String> COLUMNS = Set.of(PARENT, PRIME, SUB, SINCE, UNTIL);

    /**
     * A law that is broken.
     *
     * @param column whose value is to be mended
     * @param other the column that it does not go with; the same where it does not go with the thing itself
     */
    public record Breach(String column, String other, String message, String mend) {}

    private RowLaws() {}

    /**
     * The laws that a fact breaks.
     *
     * @param key a thing's ref; of a link row whatever names it
     * @param value finds a value by its column; the empty text where there is none
     */
    public static List<Breach> breaches(String key, UnaryOperator<String> value) {
        var breaches = new ArrayList<Breach>();
        String since = value.apply(SINCE);
        String until = value.apply(UNTIL);
        if (!since.isEmpty() && !until.isEmpty() && until.compareTo(since) <= 0) {
            breaches.add(new Breach(
                    UNTIL,
                    SINCE,
                    "until %s is not after since %s, so that it could never hold".formatted(until, since),
                    "write the first day on which it no longer holds, or leave it empty"));
        }
        String prime = value.apply(PRIME);
        if (!prime.isEmpty() && prime.equals(value.apply(SUB))) {
            breaches.add(new Breach(
                    SUB,
                    PRIME,
                    "sub %s is also the prime".formatted(prime),
                    "name the vendor to which the prime passes the work"));
        }
        String parent = value.apply(PARENT);
        if (!parent.isEmpty() && parent.equals(key)) {
            breaches.add(new Breach(
                    PARENT,
                    PARENT,
                    "parent %s is the thing itself".formatted(parent),
                    "name who owns it, or leave it empty"));
        }
        return breaches;
    }
}
