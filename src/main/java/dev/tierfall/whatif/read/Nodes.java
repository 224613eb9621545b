package dev.tierfall.whatif.read;

import dev.tierfall.intake.cell.Cells;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML by its nodes, so that each has its line and every value stays the text that was written. Nothing is ever made of
 * a tag, and what is written once and meant twice (an anchor) is refused: a file of a few lines could else unfold to
 * millions. Collects what is wrong.
 */
final class Nodes {

    private static final int SHOWN = 100;
    private static final int DEEPEST = 12;

    private final String file;
    private final List<Rejection> wrong = new ArrayList<>();
    private int more;

    Nodes(String file) {
        this.file = file;
    }

    /** A value and where its name stands. */
    record Entry(Node key, Node value) {}

    /** The one document of a text; nothing where it is empty. */
    Optional<Node> document(String text, int mostCharacters) {
        var options = new LoaderOptions();
        options.setCodePointLimit(mostCharacters);
        options.setNestingDepthLimit(DEEPEST);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            String what = e.getProblem() == null ? "it is no YAML" : e.getProblem();
            throw refusal(line, "it is no YAML: " + Shown.plain(what), "look at the dashes, colons and blanks there");
        } catch (YAMLException e) {
            throw refusal(1, "it is no YAML: " + Shown.plain(String.valueOf(e.getMessage())), "write less, in UTF-8");
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void refuse(Node at, String message, String mend) {
        refuse(new Rejection(file, line(at), null, null, message, mend));
    }

    void refuse(Rejection rejection) {
        if (wrong.size() < SHOWN) {
            wrong.add(rejection);
        } else {
            more++;
        }
    }

    /** Takes over what somebody else found wrong. */
    void refuse(Rejected rejected) {
        rejected.rejections().forEach(this::refuse);
        more += rejected.more();
    }

    /** Throws {@link Rejected} with all that is wrong, in the order of the lines, if anything is. */
    void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparing(Rejection::line, Comparator.nullsFirst(Comparator.naturalOrder())));
            throw new Rejected(wrong, more);
        }
    }

    /** What is named with a colon, in the order of the file; refused where it is something else. */
    Map<String, Entry> entries(Node node, String wanted) {
        var entries = new LinkedHashMap<String, Entry>();
        if (!(plain(node) instanceof MappingNode map)) {
            refuse(node, wanted + " is wanted here", "write names and values, as name: value");
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            String name = text(tuple.getKeyNode());
            if (entries.putIfAbsent(name, new Entry(tuple.getKeyNode(), tuple.getValueNode())) != null) {
                refuse(tuple.getKeyNode(), "%s stands twice".formatted(Shown.quoted(name)), "keep one of them");
            }
        }
        return entries;
    }

    /** The same, refusing names that are not known and offering the nearest. */
    Map<String, Entry> entries(Node node, String wanted, Collection<String> known) {
        Map<String, Entry> entries = entries(node, wanted);
        entries.forEach((name, entry) -> unknown(entry.key(), name, known));
        entries.keySet().retainAll(known);
        return entries;
    }

    private void unknown(Node at, String name, Collection<String> known) {
        if (!known.contains(name)) {
            refuse(
                    at,
                    "%s is not known here".formatted(Shown.quoted(name)),
                    Nearest.write(name, known).orElse("write one of " + String.join(", ", known)));
        }
    }

    /** The elements of a list; a single one may stand without its list. */
    List<Node> items(Node node) {
        return plain(node) instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    static boolean isMap(Node node) {
        return node instanceof MappingNode;
    }

    /** A text as it is written, trimmed; empty for null. A list is its elements with semicolons between. */
    String cell(Node node) {
        return plain(node) instanceof SequenceNode list
                ? String.join(";", list.getValue().stream().map(this::text).toList())
                : text(node);
    }

    String text(Node node) {
        if (plain(node) instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "" : Cells.trimmed(scalar.getValue());
        }
        refuse(node, "a text is wanted here", "write one value");
        return "";
    }

    private Node plain(Node node) {
        if (node.getAnchor() != null) {
            throw refusal(line(node), "anchors and aliases are not read", "write it out each time");
        }
        return node;
    }

    private Rejected refusal(int line, String message, String mend) {
        return new Rejected(List.of(new Rejection(file, line, null, null, message, mend)), 0);
    }
}
