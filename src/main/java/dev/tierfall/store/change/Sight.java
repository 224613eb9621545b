package dev.tierfall.store.change;

import dev.tierfall.schema.Column;
import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A fact as people see it before a change and after it, where it stands on the map at both. */
record Sight(Folded before, Folded after) {

    /** @param before what all sources say of it before; there is a word of one at least, and so there is after */
    static Sight of(Collection<Statement> before, Collection<Statement> after) {
        return new Sight(Folded.of(before).orElseThrow(), Folded.of(after).orElseThrow());
    }

    /** Field by field, in the schema's order; none where the map shows the same, whoever says it now. */
    List<Change> changes() {
        Set<String> columns = columns(after);
        columns.addAll(columns(before));
        Statement lead = after.lead();
        String subject = lead.file().describesThings() ? lead.key() : lead.place();
        return columns.stream()
                .filter(column -> !before.value(column).equals(after.value(column)))
                .map(column -> new Change(subject, column, before.value(column), after.value(column)))
                .toList();
    }

    /** Those of the file, then notes. */
    private static Set<String> columns(Folded fact) {
        var columns = new LinkedHashSet<String>();
        fact.lead().file().columns().stream()
                .map(Column::name)
                .filter(fact.values()::containsKey)
                .forEach(columns::add);
        columns.addAll(fact.values().keySet());
        return columns;
    }
}
