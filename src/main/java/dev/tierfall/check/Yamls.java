package dev.tierfall.check;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * A small YAML file by its nodes, so that whatever is wrong in it has its line. Values stay the text that was written.
 */
final class Yamls {

    private static final int DEEPEST = 8;

    private final String file;

    Yamls(String file) {
        this.file = file;
    }

    /** The names and values of a file that is one mapping. */
    Map<String, Node> read(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            return mapping(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refused(line, "it is no YAML: " + e.getProblem(), "look at the colons, quotes and blanks there");
        } catch (YAMLException e) {
            throw refused(1, "it is no YAML: " + e.getMessage(), "write names and values, as 'title: …', in UTF-8");
        }
    }

    /** The names and values of a mapping, in order. */
    Map<String, Node> mapping(@Nullable Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw refused(
                    node == null ? 1 : line(node), "names and values are wanted here", "write them as 'name: value'");
        }
        var values = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (values.put(name, tuple.getValueNode()) != null) {
                throw refused(line(tuple.getKeyNode()), "'%s' is given twice".formatted(name), "leave one of them");
            }
        }
        return values;
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw refused(line(node), "one value is wanted here", "write a text that is not empty");
    }

    List<String> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::text).toList();
        }
        throw refused(line(node), "a list is wanted here", "write it as [one, two]");
    }

    /** Refuses a name that is none of those known here. */
    void known(Map<String, Node> values, Collection<String> names) {
        values.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw refused(
                        line(value),
                        "'%s' is not known here".formatted(name),
                        Nearest.write(name, names).orElse("write one of " + String.join(", ", names)));
            }
        });
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    Rejected refused(int line, String message, String mend) {
        return new Rejected(List.of(new Rejection(file, line, null, null, message, mend)), 0);
    }
}
