package dev.tierfall.spread;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that says how falls spread: the rules, and the questions that frame them.
 *
 * @param version as every answer carries it: the product's own, and a hash of what a user changed
 * @param rules in the order of their ids, which is the order of {@link SpreadGraph#rule}
 * @param origins the states in which a thing of each kind can fall first, its default first; none for other kinds
 * @param frames what is asked besides the rules, by file name: who takes no part, tiers, targets, days
 */
public record Policy(String version, List<Rule> rules, Map<Kind, List<State>> origins, Map<String, CypherFile> frames) {

    /** More would not fit the byte that each step keeps. */
    static final int RULES_MAX = 256;

    public static final List<String> FRAMES =
            List.of("things", "days", "takes-no-part", "subcontracts", "contracted", "targets");

    /** The states in which a thing of this kind can fall first; empty where it can't. */
    public List<State> origins(Kind kind) {
        return origins.getOrDefault(kind, List.of());
    }

    CypherFile frame(String name) {
        return Objects.requireNonNull(frames.get(name), name);
    }
}
