package dev.tierfall.choke.act;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.ActPolicy.Terms;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Rule;
import dev.tierfall.spread.Things;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What acts cost in one question: the policy's costs, with what the question says otherwise of a kind or of one act. An
 * act that is said to cost {@code never} can't be done.
 */
public final class Costs {

    /** Stands for an act that can't be done. */
    public static final long NEVER = -1;

    private static final String NEVER_WORD = "never";

    private final ActPolicy policy;
    private final Map<String, Long> asked = new HashMap<>();

    private Costs(ActPolicy policy) {
        this.policy = policy;
    }

    /** @param said {@code close-connection=10} or {@code disable-account account:svc=never}, each */
    static Costs of(ActPolicy policy, List<String> said) {
        var costs = new Costs(policy);
        said.forEach(costs::say);
        return costs;
    }

    private void say(String text) {
        int equals = text.lastIndexOf('=');
        String act = equals < 0 ? "" : text.substring(0, equals).strip().replaceAll("\\s+", " ");
        if (act.isEmpty()) {
            throw new Rejected(
                    "cost '%s'".formatted(text), "write it as close-connection=10, or close-connection=never");
        }
        String word = act.split(" ")[0];
        ActKind kind = ActKind.of(word)
                .orElseThrow(() -> new Rejected("'%s' is no act".formatted(word), "choose from " + ActKind.words()));
        if (!policy.terms().containsKey(kind)) {
            throw new Rejected(
                    "%s leaves '%s' out, so that it can't be done".formatted(ActFile.NAME, word),
                    "write it into the file, with its cost");
        }
        int ends = act.split(" ").length - 1;
        if (ends > 0 && ends != (kind.isOfARow() ? 2 : 1)) {
            throw new Rejected(
                    "'%s' is not one act".formatted(act),
                    kind.isOfARow()
                            ? "name both ends of its row, as %s account:svc group:admins".formatted(word)
                            : "name what it is done to, as %s account:svc".formatted(word));
        }
        String cost = text.substring(equals + 1).strip();
        asked.put(act, cost.equals(NEVER_WORD) ? NEVER : ActPolicy.cost(act, cost));
    }

    /** Refuses costs of acts on things that are not on the map, and a file that names rules which there are not. */
    void check(Scene scene) {
        asked.keySet().forEach(act -> Arrays.stream(act.split(" ")).skip(1).forEach(scene::place));
        policy.refuseUnless(
                scene.snapshot().policy().rules().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    /** In thousandths; {@link #NEVER} for an act that can't be done. */
    public long of(Act act, Things things) {
        Long one = asked.get(act.id(things));
        return one != null ? one : of(act.kind());
    }

    private long of(ActKind kind) {
        Terms terms = policy.terms().get(kind);
        Long said = asked.get(kind.word());
        return terms == null ? NEVER : said == null ? terms.cost() : said;
    }

    /** The ids of the rules of which a kind of act stops steps. */
    Set<String> rules(ActKind kind) {
        Terms terms = policy.terms().get(kind);
        return terms == null ? Set.of() : terms.rules();
    }

    /** What each kind costs, as an answer shows it; the kinds that can't be done are left out. */
    public Map<String, Double> shown() {
        var shown = new TreeMap<String, Double>();
        for (ActKind kind : ActKind.values()) {
            if (of(kind) != NEVER) {
                shown.put(kind.word(), shown(of(kind)));
            }
        }
        return shown;
    }

    /** Thousandths as a number. */
    public static double shown(long thousandths) {
        return thousandths / 1000.0;
    }

    public String version() {
        return policy.version();
    }
}
