package dev.tierfall.whatif.read;

import dev.tierfall.intake.Bundle;
import dev.tierfall.intake.Intake;
import dev.tierfall.intake.TypedRow;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.whatif.read.Nodes.Entry;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the changes of a what-if, one after the other; added rows are checked together by {@link Intake} at the end.
 */
final class ChangeReader {

    private static final List<String> VERBS = List.of("set", "add", "remove", "replace", "accept", "buy");
    private static final List<String> FILES =
            BundleSchema.get().files().stream().map(FileSchema::name).toList();

    private final Nodes nodes;
    private final String file;
    private final LocalDate today;
    private final PickReader picks;
    private final List<Supplier<Change>> changes = new ArrayList<>();
    private final List<TypedRow> typed = new ArrayList<>();
    private final Map<String, Deque<Row>> added = new HashMap<>();

    ChangeReader(Nodes nodes, String file, LocalDate today) {
        this.nodes = nodes;
        this.file = file;
        this.today = today;
        this.picks = new PickReader(nodes);
    }

    /** Reads one item of the list, which holds one change. */
    void read(Node item) {
        Map<String, Entry> verbs = nodes.entries(item, "a change", VERBS);
        if (verbs.size() > 1) {
            nodes.refuse(
                    item,
                    "%s stand in one change".formatted(String.join(" and ", verbs.keySet())),
                    "begin each with a dash of its own");
            return;
        }
        verbs.forEach((verb, entry) -> {
            switch (verb) {
                case "set" -> set(entry.value());
                case "add" -> add(entry.value());
                case "remove" -> nodes.items(entry.value()).forEach(this::remove);
                case "replace" -> replace(entry.value());
                case "accept" -> nodes.items(entry.value()).forEach(this::accept);
                default -> nodes.items(entry.value()).forEach(this::buy);
            }
        });
    }

    /** All changes in the order of the file; what is wrong with added rows goes to the nodes. */
    List<Change> all() {
        try {
            Bundle bundle = Intake.rows(file, typed);
            bundle.forEach(row -> added.computeIfAbsent(row.file().name(), name -> new ArrayDeque<>())
                    .add(row));
        } catch (Rejected e) {
            nodes.refuse(e);
        }
        nodes.refuseIfWrong();
        return changes.stream().map(Supplier::get).toList();
    }

    private void set(Node node) {
        if (!Nodes.isMap(node)) {
            nodes.items(node).forEach(this::setRows);
            return;
        }
        nodes.entries(node, "a thing and its values")
                .forEach((name, entry) -> ref(entry.key(), name, null).ifPresent(ref -> {
                    FileSchema schema = BundleSchema.get().of(ref.kind());
                    Map<String, String> values = picks.values(entry.value(), schema, true);
                    add(new Change.Setting(Nodes.line(entry.key()), new Pick.Thing(ref), values));
                }));
    }

    private void setRows(Node node) {
        Map<String, Entry> entries = nodes.entries(node, "file, row and to", List.of("file", "row", "to"));
        Entry to = entries.get("to");
        Optional<Pick.Rows> rows = picks.rows(node, entries);
        if (to == null) {
            nodes.refuse(node, "it does not say what the rows are set to", "add to: {column: value}");
        } else if (rows.isPresent()) {
            Map<String, String> values = picks.values(to.value(), rows.get().file(), true);
            add(new Change.Setting(Nodes.line(node), rows.get(), values));
        }
    }

    private void add(Node node) {
        nodes.entries(node, "a file of the bundle and its rows", FILES)
                .forEach((name, entry) -> nodes.items(entry.value()).forEach(row -> addRow(name, row)));
    }

    private void addRow(String name, Node node) {
        FileSchema schema = BundleSchema.get().file(name).orElseThrow();
        Map<String, String> cells = picks.cells(node, schema);
        typed.add(new TypedRow(name, Nodes.line(node), cells));
        changes.add(() ->
                new Change.Adding(Objects.requireNonNull(added.get(name), name).remove()));
    }

    private void remove(Node node) {
        if (Nodes.isMap(node)) {
            Map<String, Entry> entries = nodes.entries(node, "file and row", List.of("file", "row"));
            picks.rows(node, entries).ifPresent(rows -> add(new Change.Removing(Nodes.line(node), rows)));
        } else {
            ref(node, nodes.text(node), null)
                    .ifPresent(ref -> add(new Change.Removing(Nodes.line(node), new Pick.Thing(ref))));
        }
    }

    private void replace(Node node) {
        nodes.entries(node, "a thing and what takes its place").forEach((name, entry) -> {
            Optional<Ref> from = ref(entry.key(), name, null);
            Optional<Ref> to = ref(entry.value(), nodes.text(entry.value()), null);
            if (from.isEmpty() || to.isEmpty()) {
                return;
            }
            if (from.get().kind() != to.get().kind() || from.get().equals(to.get())) {
                nodes.refuse(
                        entry.value(),
                        "%s can't take the place of %s".formatted(to.get(), from.get()),
                        "name another %s".formatted(from.get().kind().word()));
            }
            add(new Change.Replacing(Nodes.line(entry.key()), from.get(), to.get()));
        });
    }

    private void accept(Node node) {
        ref(node, nodes.text(node), Kind.SUBCONTRACT)
                .ifPresent(ref -> add(new Change.Accepting(Nodes.line(node), ref)));
    }

    private void buy(Node node) {
        Map<String, Entry> entries = nodes.entries(node, "vendor and by", List.of("vendor", "by", "on"));
        Entry vendor = entries.get("vendor");
        Entry by = entries.get("by");
        if (vendor == null || by == null) {
            nodes.refuse(node, "a purchase needs a vendor and who buys it", "write {vendor: vendor:a, by: vendor:b}");
            return;
        }
        Optional<Ref> bought = ref(vendor.value(), nodes.text(vendor.value()), Kind.VENDOR);
        Optional<Ref> buyer = ref(by.value(), nodes.text(by.value()), Kind.VENDOR);
        Optional<LocalDate> on = entries.containsKey("on") ? picks.day(entries.get("on")) : Optional.of(today);
        if (bought.isPresent() && bought.equals(buyer)) {
            nodes.refuse(by.value(), "%s can't buy itself".formatted(bought.get()), "name who buys it");
        } else if (bought.isPresent() && buyer.isPresent() && on.isPresent()) {
            add(new Change.Buying(Nodes.line(node), bought.get(), buyer.get(), on.get()));
        }
    }

    private void add(Change change) {
        changes.add(() -> change);
    }

    /** @param only the kind that it must be, and may leave out; null for any */
    private Optional<Ref> ref(Node node, String text, @Nullable Kind only) {
        try {
            Ref ref = only != null && Ref.isId(text) ? new Ref(only, text) : Ref.parse(text);
            if (only == null || ref.kind() == only) {
                return Optional.of(ref);
            }
            nodes.refuse(node, "%s is not a %s".formatted(ref, only.word()), "name a %s here".formatted(only.word()));
        } catch (Rejected e) {
            String what = e.rejections().getFirst().message();
            nodes.refuse(node, Shown.plain(what), e.rejections().getFirst().mend());
        }
        return Optional.empty();
    }
}
