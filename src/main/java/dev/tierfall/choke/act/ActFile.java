package dev.tierfall.choke.act;

import dev.tierfall.choke.act.ActPolicy.Terms;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code acts.yaml} by its nodes, so that all that is wrong is told at once, each with its line. */
final class ActFile {

    static final String NAME = "acts.yaml";

    private static final int CHARACTERS_MAX = 100_000;

    private final List<Rejection> wrong = new ArrayList<>();

    private ActFile() {}

    /** Throws {@link Rejected} with all that can't be used. */
    static ActPolicy read(String text, String hash) {
        var file = new ActFile();
        ActPolicy policy = file.policy(document(text), hash);
        if (!file.wrong.isEmpty()) {
            file.wrong.sort(Comparator.comparing(rejection -> Objects.requireNonNull(rejection.line())));
            throw new Rejected(file.wrong, 0);
        }
        return policy;
    }

    private static @Nullable Node document(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS_MAX);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refusal(line, "it is no YAML: " + e.getProblem(), "write it after the file that ships");
        } catch (YAMLException e) {
            throw refusal(1, "it is no YAML: " + e.getMessage(), "write it after the file that ships");
        }
    }

    private static Rejected refusal(int line, String message, String mend) {
        return new Rejected(List.of(new Rejection(NAME, line, null, null, message, mend)), 0);
    }

    private void refuse(Node at, String message, String mend) {
        wrong.add(new Rejection(NAME, line(at), null, null, message, mend));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private ActPolicy policy(@Nullable Node document, String hash) {
        if (document == null) {
            throw refusal(1, "the file is empty", "write version and acts, after the file that ships");
        }
        Map<String, NodeTuple> file = members(document, Set.of("version", "acts"));
        NodeTuple version = file.get("version");
        NodeTuple acts = file.get("acts");
        if (version == null || acts == null) {
            refuse(
                    document,
                    "no '%s'".formatted(version == null ? "version" : "acts"),
                    "write it after the file that ships: version: \"1\", and kinds of acts under acts:");
            return new ActPolicy(hash, Map.of());
        }
        return new ActPolicy(text(version.getValueNode()) + hash, terms(acts.getValueNode()));
    }

    private Map<ActKind, Terms> terms(Node acts) {
        var terms = new EnumMap<ActKind, Terms>(ActKind.class);
        members(acts, null)
                .forEach((word, tuple) -> ActKind.of(word)
                        .ifPresentOrElse(
                                kind -> terms.put(kind, terms(kind, tuple.getValueNode())),
                                () -> refuse(
                                        tuple.getKeyNode(),
                                        "'%s' is no act".formatted(word),
                                        "choose from " + ActKind.words())));
        return terms;
    }

    private Terms terms(ActKind kind, Node said) {
        Map<String, NodeTuple> members = members(said, Set.of("cost", "rules"));
        NodeTuple rules = members.get("rules");
        return new Terms(cost(kind, said, members.get("cost")), rules(kind, said, rules), line(said));
    }

    private long cost(ActKind kind, Node said, @Nullable NodeTuple cost) {
        if (cost == null) {
            refuse(said, "'%s' has no cost".formatted(kind.word()), "write { cost: 1 }");
            return 1;
        }
        OptionalLong thousandths = ActPolicy.thousandths(text(cost.getValueNode()));
        if (thousandths.isEmpty()) {
            refuse(
                    cost.getValueNode(),
                    "the cost of '%s' is '%s'".formatted(kind.word(), text(cost.getValueNode())),
                    ActPolicy.COST_MEND);
        }
        return thousandths.orElse(1);
    }

    /** An act on single rows, or on a vendor's ways, must say of which rules; the others have no use for them. */
    private Set<String> rules(ActKind kind, Node said, @Nullable NodeTuple tuple) {
        boolean wanted = kind.isOfARow() || kind == ActKind.LEAVE_VENDOR;
        if (wanted == (tuple == null)) {
            refuse(
                    tuple == null ? said : tuple.getKeyNode(),
                    "'%s' %s"
                            .formatted(
                                    kind.word(),
                                    wanted ? "names no rules, so that it stops nothing" : "takes no rules"),
                    wanted ? "write rules: [P03], the rules whose steps it stops" : "leave rules out");
        }
        if (tuple == null) {
            return Set.of();
        }
        if (!(tuple.getValueNode() instanceof SequenceNode list)
                || list.getValue().isEmpty()) {
            refuse(tuple.getValueNode(), "rules are a list", "write rules: [P03]");
            return Set.of();
        }
        var rules = new TreeSet<String>();
        list.getValue().forEach(rule -> rules.add(text(rule)));
        return rules;
    }

    /** @param known the names that may stand here; null for any */
    private Map<String, NodeTuple> members(Node node, @Nullable Set<String> known) {
        var members = new LinkedHashMap<String, NodeTuple>();
        if (!(node instanceof MappingNode map)) {
            refuse(node, "names and values are wanted here", "write name: value, after the file that ships");
            return members;
        }
        for (NodeTuple tuple : map.getValue()) {
            String name = text(tuple.getKeyNode());
            if (known != null && !known.contains(name)) {
                refuse(
                        tuple.getKeyNode(),
                        "'%s' is not known here".formatted(name),
                        "write one of " + String.join(", ", new TreeSet<>(known)));
            } else if (members.putIfAbsent(name, tuple) != null) {
                refuse(tuple.getKeyNode(), "'%s' stands twice".formatted(name), "keep one of them");
            }
        }
        return members;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        refuse(node, "a single value is wanted here", "write one value");
        return "";
    }
}
