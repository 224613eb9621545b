package dev.tierfall.picture;

import dev.tierfall.picture.Facts.Row;
import dev.tierfall.picture.VendorPage.Described;
import dev.tierfall.spread.Snapshot;
import java.util.List;
import java.util.Map;

/** What a vendor holds of ours, in four groups, and how its sources describe it. */
final class Holdings {

    /** @param empty what it means that nothing is known */
    record Group(String label, String empty, List<Held> rows) {}

    record Held(String ref, String name, String opens, String guards, String record) {}

    private static final int NAMED = 6;

    private Holdings() {}

    static List<Group> of(Facts facts, Snapshot snapshot, String ref) {
        List<Row> rows = facts.rows("vendor-holds", snapshot, Map.of("vendor", ref));
        return List.of(
                group("Accounts", "No account of ours is known to be held by it.", "accounts", rows),
                group("Connections", "No standing way in is known.", "connections", rows),
                group("Systems it operates", "It is not known to operate a system.", "systems", rows),
                group("Data that flows to it", "No data flow to it is known.", "flows", rows));
    }

    private static Group group(String label, String empty, String what, List<Row> rows) {
        return new Group(
                label,
                empty,
                rows.stream()
                        .filter(row -> row.text("what").equals(what))
                        .map(Holdings::held)
                        .toList());
    }

    private static Held held(Row row) {
        List<String> opens = row.list("opens");
        String more = opens.size() > NAMED ? " and %,d more".formatted(opens.size() - NAMED) : "";
        String first = String.join(", ", opens.stream().limit(NAMED).toList());
        return new Held(
                row.text("ref"),
                row.text("name"),
                first.isEmpty() ? "nothing known" : first + more,
                String.join(", ", row.list("guards")),
                row.text("record"));
    }

    static List<Described> described(Facts facts, Snapshot snapshot, String ref) {
        Row row = facts.rows("vendor", snapshot, Map.of("vendor", ref)).stream()
                .findFirst()
                .orElse(new Row(Map.of()));
        return List.of(
                new Described("Kind", row.maybe("kind")),
                new Described("Status", row.flag("stub") ? "not described yet" : row.maybe("status")),
                new Described("Country", row.maybe("country")),
                new Described("LEI", row.maybe("lei")),
                new Described("Website", row.maybe("website")),
                new Described(
                        "Also called", row.list("aliases").isEmpty() ? null : String.join(", ", row.list("aliases"))),
                new Described("Part of", row.maybe("parent")),
                new Described("Networks joined", row.yesOrNo("joined")),
                new Described("Answers for it", row.maybe("owner")),
                new Described("Security contact", row.maybe("contact")),
                new Described("Their phone", row.maybe("phone")),
                new Described("Assessed on", row.maybe("assessed")),
                new Described("Record", row.maybe("record")));
    }
}
