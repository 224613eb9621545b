package dev.tierfall.whatif.change;

import dev.tierfall.intake.Intake;
import dev.tierfall.intake.TypedRow;
import dev.tierfall.intake.cell.Inert;
import dev.tierfall.model.Rejected;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.store.SupposedFact;
import dev.tierfall.store.Supposition;
import dev.tierfall.whatif.change.Outcome.Changed;
import dev.tierfall.whatif.read.WhatIf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns a draft into what the store supposes and what a person reads. */
final class Outcomes {

    private static final String NOTE = "x_";

    private final WhatIf whatIf;
    private final Map<String, SupposedFact> facts = new LinkedHashMap<>();
    private final List<Changed> changed = new ArrayList<>();

    private Outcomes(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    static Outcome of(WhatIf whatIf, Draft draft) {
        List<Fact> differing = draft.facts().stream()
                .filter(Fact::differs)
                .sorted(Comparator.comparingInt(Fact::line).thenComparing(Fact::key))
                .toList();
        check(whatIf, differing);
        var outcomes = new Outcomes(whatIf);
        for (Fact fact : differing) {
            outcomes.suppose(fact);
            outcomes.tell(fact);
        }
        if (outcomes.facts.size() > Supposition.MOST) {
            throw new Rejected(
                    "the what-if changes %,d facts, and only %,d fit into memory"
                            .formatted(outcomes.facts.size(), Supposition.MOST),
                    "suppose less at once");
        }
        return new Outcome(
                List.copyOf(outcomes.facts.values()),
                List.copyOf(outcomes.changed),
                stubs(draft, differing),
                Words.of(whatIf, draft));
    }

    /** What comes out must hold to the rules of an import, as a whole row and beside the other rows. */
    private static void check(WhatIf whatIf, List<Fact> differing) {
        var rows = new ArrayList<TypedRow>();
        for (Fact fact : differing) {
            if (fact.described()) {
                var cells = new HashMap<String, String>();
                fact.now().forEach((name, value) -> cells.put(name, cell(fact.file(), name, value)));
                rows.add(new TypedRow(fact.file().name(), fact.line(), cells));
            }
        }
        Intake.rows(whatIf.file(), rows);
    }

    private static String cell(FileSchema file, String name, String value) {
        boolean text = file.column(name)
                .map(column -> column.type() == Column.Type.TEXT)
                .orElse(true);
        return text ? Inert.written(value) : value;
    }

    private void suppose(Fact fact) {
        if (!fact.described()) {
            put(SupposedFact.gone(fact.key()));
        } else if (fact.file().describesThings()) {
            put(thing(fact));
        } else {
            if (!fact.before().isEmpty()) {
                put(SupposedFact.gone(fact.key()));
            }
            put(SupposedFact.said(row(fact, fact.now())));
        }
    }

    private void put(SupposedFact fact) {
        facts.merge(fact.key(), fact, SupposedFact::and);
    }

    /** Only what differs is said, so that the rest keeps its proof. */
    private SupposedFact thing(Fact fact) {
        var said = new HashMap<String, String>();
        fact.now().forEach((name, value) -> {
            if (!value.equals(fact.before().get(name))) {
                said.put(name, value);
            }
        });
        Set<String> unsaid = new HashSet<>(fact.before().keySet());
        unsaid.removeAll(fact.now().keySet());
        if (said.isEmpty()) {
            return new SupposedFact(fact.key(), false, unsaid, null);
        }
        said.put("id", fact.value("id"));
        return new SupposedFact(fact.key(), false, unsaid, row(fact, said));
    }

    private Row row(Fact fact, Map<String, String> values) {
        List<String> cells = fact.file().columns().stream()
                .map(column -> values.getOrDefault(column.name(), ""))
                .toList();
        var notes = new HashMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(NOTE)) {
                notes.put(name, value);
            }
        });
        return new Row(fact.file(), cells, notes, whatIf.file(), fact.line());
    }

    private void tell(Fact fact) {
        if (!fact.described() || fact.before().isEmpty()) {
            changed.add(new Changed(fact.described() ? "added" : "removed", fact.subject(), "", "", ""));
            return;
        }
        var names = new TreeSet<>(fact.before().keySet());
        names.addAll(fact.now().keySet());
        for (String name : names) {
            String from = fact.before().getOrDefault(name, "");
            if (!from.equals(fact.value(name))) {
                changed.add(new Changed("changed", fact.subject(), name, from, fact.value(name)));
            }
        }
    }

    private static List<String> stubs(Draft draft, List<Fact> differing) {
        var stubs = new TreeSet<String>();
        for (Fact fact : differing) {
            for (String ref : fact.named()) {
                if (!draft.thing(ref).described()) {
                    stubs.add(ref);
                }
            }
        }
        return List.copyOf(stubs);
    }
}
