package dev.tierfall.whatif.change;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.whatif.read.Change;
import dev.tierfall.whatif.read.Pick;
import dev.tierfall.whatif.read.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a what-if amounts to, as the beginning of a sentence: {@code With MFA on 3 accounts and without 2 things}. */
final class Words {

    private static final int SAID = 3;

    private final Draft draft;
    private final Map<String, List<Pick>> settings = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final List<Pick> removed = new ArrayList<>();
    private int added;

    private Words(Draft draft) {
        this.draft = draft;
    }

    static String of(WhatIf whatIf, Draft draft) {
        var words = new Words(draft);
        whatIf.changes().forEach(words::note);
        return words.text();
    }

    private void note(Change change) {
        switch (change) {
            case Change.Setting it ->
                it.values()
                        .forEach(
                                (column, value) -> settings.computeIfAbsent(said(column, value), s -> new ArrayList<>())
                                        .add(it.pick()));
            case Change.Adding it -> added++;
            case Change.Removing it -> removed.add(it.pick());
            case Change.Replacing it -> others.add("%s in place of %s".formatted(named(it.to()), named(it.from())));
            case Change.Accepting it -> others.add("%s accepted".formatted(named(it.subcontract())));
            case Change.Buying it -> others.add("%s bought by %s".formatted(named(it.vendor()), named(it.by())));
        }
    }

    private static String said(String column, String value) {
        String name = column.equals("mfa") ? "MFA" : column.replace('_', ' ');
        return switch (value) {
            case "true" -> name;
            case "" -> name + " unknown";
            default -> name + " " + value;
        };
    }

    private String text() {
        var parts = new ArrayList<String>();
        settings.forEach((what, picks) -> parts.add(what + " on " + counted(picks)));
        if (added > 0) {
            parts.add(added == 1 ? "1 row added" : "%,d rows added".formatted(added));
        }
        parts.addAll(others);
        String with = parts.isEmpty() ? "" : "With " + joined(parts);
        String without = removed.isEmpty() ? "" : "without " + counted(removed);
        if (with.isEmpty()) {
            return "W" + without.substring(1);
        }
        return without.isEmpty() ? with : with + " and " + without;
    }

    private static String joined(List<String> parts) {
        if (parts.size() > SAID) {
            int more = parts.size() - SAID + 1;
            return String.join(", ", parts.subList(0, SAID - 1)) + " and %,d more changes".formatted(more);
        }
        String last = parts.getLast();
        return parts.size() == 1 ? last : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
    }

    private String counted(List<Pick> picks) {
        if (picks.size() == 1 && picks.getFirst() instanceof Pick.Thing thing) {
            return named(thing.ref());
        }
        Map<String, Long> kinds =
                picks.stream().collect(Collectors.groupingBy(Words::plural, LinkedHashMap::new, Collectors.counting()));
        return kinds.size() == 1
                ? "%,d %s"
                        .formatted(picks.size(), kinds.keySet().iterator().next())
                        .replaceFirst("^1 rows", "1 row")
                : "%,d things".formatted(picks.size());
    }

    private static String plural(Pick pick) {
        return switch (pick) {
            case Pick.Thing thing -> BundleSchema.get().of(thing.ref().kind()).name();
            case Pick.Rows rows -> "rows of " + rows.file().name().replace('_', ' ');
        };
    }

    private String named(Ref ref) {
        return draft.thing(ref.toString()).title();
    }
}
