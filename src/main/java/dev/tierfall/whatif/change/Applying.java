package dev.tierfall.whatif.change;

import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.Column;
import dev.tierfall.store.MapView;
import dev.tierfall.whatif.read.Change;
import dev.tierfall.whatif.read.Pick;
import dev.tierfall.whatif.read.WhatIf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies the changes of a what-if to a map, each to what those before it left. */
public final class Applying {

    private final WhatIf whatIf;
    private final Draft draft;
    private final List<Rejection> misfits = new ArrayList<>();

    private Applying(WhatIf whatIf, MapView map) {
        this.whatIf = whatIf;
        this.draft = new Draft(map);
    }

    /** Asks the view and changes nothing. Throws {@link Rejected} with every change that does not fit this map. */
    public static Outcome of(WhatIf whatIf, MapView map) {
        var applying = new Applying(whatIf, map);
        applying.draft.expect(Mentions.of(whatIf.changes()));
        whatIf.changes().forEach(applying::apply);
        if (!applying.misfits.isEmpty()) {
            throw new Rejected(applying.misfits, 0);
        }
        return Outcomes.of(whatIf, applying.draft);
    }

    private void apply(Change change) {
        try {
            switch (change) {
                case Change.Setting setting -> set(setting);
                case Change.Adding adding -> draft.add(adding.row());
                case Change.Removing removing -> remove(removing);
                case Change.Replacing it ->
                    Replacement.of(draft, draft.there(it.from()), draft.there(it.to()), it.line());
                case Change.Accepting accepting -> accept(accepting);
                case Change.Buying buying -> buy(buying);
            }
        } catch (Rejected e) {
            for (Rejection why : e.rejections()) {
                misfits.add(new Rejection(
                        whatIf.file(), change.line(), why.column(), why.value(), why.message(), why.mend()));
            }
        }
    }

    private void set(Change.Setting setting) {
        List<Fact> facts = switch (setting.pick()) {
            case Pick.Thing thing -> List.of(draft.described(thing.ref()));
            case Pick.Rows rows -> rows(rows);
        };
        for (Fact fact : facts) {
            setting.values().forEach((name, value) -> {
                Column column = fact.file().column(name).orElseThrow();
                if (column.type() == Column.Type.REF) {
                    Fact.elements(value).forEach(ref -> draft.there(Ref.parse(ref)));
                }
                draft.say(fact, name, value, setting.line());
            });
        }
    }

    private void remove(Change.Removing removing) {
        switch (removing.pick()) {
            case Pick.Thing thing -> Removal.of(draft, draft.there(thing.ref()), removing.line());
            case Pick.Rows rows -> rows(rows).forEach(fact -> fact.go(removing.line()));
        }
    }

    private void accept(Change.Accepting accepting) {
        Fact link = draft.described(accepting.subcontract());
        draft.say(link, "status", "effective", accepting.line());
        draft.say(link, "approved", "true", accepting.line());
    }

    /**
     * What the two networks have to do with each other is not known from then on, whatever was known of an owner
     * before.
     */
    private void buy(Change.Buying buying) {
        Fact bought = draft.described(buying.vendor());
        Fact buyer = draft.there(buying.by());
        Set<String> met = new HashSet<>();
        for (String owner = buyer.value("parent"); !owner.isEmpty() && met.add(owner); ) {
            if (owner.equals(bought.key())) {
                throw new Rejected(
                        "%s belongs to %s, which can't be bought by it".formatted(buyer.key(), bought.key()),
                        "set the parent of what stands between them to nothing first");
            }
            owner = draft.thing(owner).value("parent");
        }
        draft.say(bought, "parent", buyer.key(), buying.line());
        draft.say(bought, "networks_joined", "", buying.line());
        draft.say(bought, "ownership_changed_on", buying.on().toString(), buying.line());
    }

    /** The rows that hold the picked values; refuses where there is none and says which there are. */
    private List<Fact> rows(Pick.Rows rows) {
        String named = rows.cells().keySet().stream()
                .filter(name -> rows.file().column(name).orElseThrow().type() == Column.Type.REF)
                .map(name -> Objects.requireNonNull(rows.cells().get(name)))
                .findFirst()
                .orElseThrow();
        draft.there(Ref.parse(named));
        List<Fact> all = draft.naming(named).stream()
                .filter(fact -> fact.file().equals(rows.file()))
                .toList();
        List<Fact> found = all.stream()
                .filter(fact -> rows.cells().entrySet().stream()
                        .allMatch(cell -> fact.value(cell.getKey()).equals(cell.getValue())))
                .toList();
        if (found.isEmpty()) {
            String there = all.stream().limit(5).map(Fact::subject).collect(Collectors.joining(", "));
            throw new Rejected(
                    "no row of %s has %s".formatted(rows.file().name(), rows.text()),
                    there.isEmpty() ? "none names %s; add one".formatted(named) : "there are " + there);
        }
        return found;
    }
}
