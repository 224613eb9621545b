package dev.tierfall.whatif.read;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.whatif.read.Nodes.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a what-if, a small file of YAML: {@code name}, {@code why}, and a list of {@code changes}. */
public final class WhatIfReader {

    /** As much as is read, and as many changes. */
    public static final int MOST_CHARACTERS = 2_000_000;

    public static final int MOST_CHANGES = 10_000;

    private static final List<String> KNOWN = List.of("name", "why", "changes");

    private WhatIfReader() {}

    /**
     * The what-if that a text says.
     *
     * @param file what to call the text in messages and proofs
     * @param name its name where the text gives none
     * @param today the day of a purchase that names none
     * @throws Rejected with all that is wrong, by line
     */
    public static WhatIf read(String file, String name, String text, LocalDate today) {
        if (text.length() > MOST_CHARACTERS) {
            throw refusal(
                    file,
                    "it holds %,d characters, more than %,d".formatted(text.length(), MOST_CHARACTERS),
                    "import it, if so much is true");
        }
        var nodes = new Nodes(file);
        Node root = nodes.document(text, MOST_CHARACTERS)
                .orElseThrow(() -> refusal(file, "it is empty", "write changes: and a list of them"));
        Map<String, Entry> entries = nodes.entries(root, "a what-if", KNOWN);
        var changes = new ChangeReader(nodes, file, today);
        Entry listed = entries.get("changes");
        List<Node> items = listed == null ? List.of() : nodes.items(listed.value());
        if (items.size() > MOST_CHANGES) {
            throw refusal(file, "it lists %,d changes, more than %,d".formatted(items.size(), MOST_CHANGES), LESS);
        }
        items.forEach(changes::read);
        Entry named = entries.get("name");
        Entry why = entries.get("why");
        String called = named == null ? name : name(nodes, named.value());
        String reason = why == null ? "" : nodes.text(why.value());
        List<Change> read = changes.all();
        if (read.isEmpty()) {
            nodes.refuse(root, "it changes nothing", "write changes: and a list of them");
        } else if (read.size() > MOST_CHANGES) {
            nodes.refuse(root, "it makes %,d changes, more than %,d".formatted(read.size(), MOST_CHANGES), LESS);
        }
        nodes.refuseIfWrong();
        return new WhatIf(called, reason, file, read, text);
    }

    private static final String LESS = "suppose less at once, or import it, if so much is true";

    private static String name(Nodes nodes, Node node) {
        String name = nodes.text(node);
        if (!Ref.isId(name)) {
            nodes.refuse(
                    node,
                    "%s is not a name".formatted(Shown.quoted(name)),
                    "write lower-case letters, digits and . _ + -, beginning with a letter or digit");
        }
        return name;
    }

    private static Rejected refusal(String file, String message, String mend) {
        return new Rejected(List.of(new Rejection(file, null, null, null, message, mend)), 0);
    }
}
