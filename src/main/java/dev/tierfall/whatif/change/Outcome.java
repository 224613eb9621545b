package dev.tierfall.whatif.change;

import dev.tierfall.store.SupposedFact;
import java.util.List;

/**
 * What a what-if makes of one map.
 *
 * @param facts those that differ, for the store to suppose
 * @param changed the same for a person to read
 * @param stubs refs that are named and that nobody describes
 * @param words what it amounts to, as a sentence begins: {@code With MFA on 3 accounts}
 */
public record Outcome(List<SupposedFact> facts, List<Changed> changed, List<String> stubs, String words) {

    /**
     * One field that is other, or a whole thing or row.
     *
     * @param act added, removed or changed
     * @param subject a thing's ref, or a row's file and the things that it ties
     * @param field empty where the whole is meant
     */
    public record Changed(String act, String subject, String field, String from, String to) {}
}
