package dev.tierfall.spread;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the policy: the files that ship with the program, each replaced by a file of the same name in the user's
 * folder, which may add rules of its own. Read again whenever a file of the user's changed, so no restart is needed.
 */
@Component
public class Policies {

    private static final String PART = "spread";

    private final OwnFiles own;
    private final Map<String, String> shipped;
    private volatile @Nullable Read last;

    private record Read(Map<String, String> changes, Policy policy) {}

    /**
     * Reads the user's files from a folder.
     *
     * @param own the folder; empty for {@code cypher/spread} in the data directory
     * @param data the data directory; empty where there is none
     */
    public Policies(@Value("${tierfall.rules:}") String own, @Value("${tierfall.data:}") String data) {
        this.own = new OwnFiles(own, data, PART);
        this.shipped = OwnFiles.shipped(PART);
    }

    /** The policy as it stands now. Throws {@link Rejected} where a user's file can't be used. */
    public Policy current() {
        Map<String, String> changes = own.read();
        Read before = last;
        if (before != null && before.changes().equals(changes)) {
            return before.policy();
        }
        Policy policy = read(shipped, changes);
        last = new Read(changes, policy);
        return policy;
    }

    static Policy read(Map<String, String> shipped, Map<String, String> changes) {
        var files = new TreeMap<>(shipped);
        files.putAll(changes);
        var rules = new ArrayList<Rule>();
        var frames = new HashMap<String, CypherFile>();
        files.forEach((name, text) -> {
            if (name.endsWith(".cypher")) {
                CypherFile file = CypherFile.parse(name.substring(0, name.length() - ".cypher".length()), text);
                if (Policy.FRAMES.contains(file.name())) {
                    frames.put(file.name(), file);
                } else {
                    rules.add(Rule.of(file));
                }
            }
        });
        if (rules.size() > Policy.RULES_MAX) {
            throw new Rejected(
                    "%d rules".formatted(rules.size()), "keep %d at most; join some".formatted(Policy.RULES_MAX));
        }
        Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Objects.requireNonNull(files.get("policy.yaml"), "policy.yaml"));
        String version = String.valueOf(yaml.get("version")) + OwnFiles.mark(changes);
        return new Policy(version, List.copyOf(rules), origins(yaml.get("origins")), Map.copyOf(frames));
    }

    private static Map<Kind, List<State>> origins(@Nullable Object yaml) {
        if (!(yaml instanceof Map<?, ?> kinds)) {
            throw new Rejected("policy.yaml: no 'origins'", "list the states of each kind under 'origins:'");
        }
        var origins = new EnumMap<Kind, List<State>>(Kind.class);
        kinds.forEach((kind, states) -> origins.put(
                Kind.of(String.valueOf(kind))
                        .orElseThrow(() -> new Rejected(
                                "policy.yaml: '%s' is no kind".formatted(kind), "choose from " + Kind.words())),
                states instanceof List<?> words
                        ? words.stream().map(Policies::state).toList()
                        : List.of(state(states))));
        return origins;
    }

    private static State state(Object word) {
        return State.of(String.valueOf(word))
                .orElseThrow(() -> new Rejected(
                        "policy.yaml: '%s' is no state".formatted(word),
                        "choose from control, confidentiality, integrity, availability, flaw"));
    }
}
