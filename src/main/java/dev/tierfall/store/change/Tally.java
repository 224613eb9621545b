package dev.tierfall.store.change;

import dev.tierfall.store.ImportReport;
import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.statement.Said;
import dev.tierfall.store.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what a change does to its source's facts. */
final class Tally {

    private long added;
    private long changed;
    private long removed;
    private long more;
    private @Nullable Long undoes;
    private final List<Change> changes = new ArrayList<>();
    private final SortedSet<String> stubs = new TreeSet<>();

    void added() {
        added++;
    }

    void removed() {
        removed++;
    }

    /** Notes each field that differs; a statement that only moved to another line counts as nothing. */
    void changed(Statement before, Statement after) {
        if (before.saysTheSame(after)) {
            return;
        }
        changed++;
        for (Change change : differences(before, after)) {
            if (changes.size() < ImportReport.LIMIT) {
                changes.add(change);
            } else {
                more++;
            }
        }
    }

    /** Notes which generation is taken back. */
    void undoes(long generation) {
        undoes = generation;
    }

    @Nullable
    Long undoes() {
        return undoes;
    }

    void stubs(List<String> refs) {
        stubs.addAll(refs);
    }

    long addedCount() {
        return added;
    }

    long changedCount() {
        return changed;
    }

    long removedCount() {
        return removed;
    }

    ImportReport report(String source, long generation) {
        return new ImportReport(
                source, generation, added, changed, removed, List.copyOf(changes), more, List.copyOf(stubs));
    }

    static List<Change> differences(Statement before, Statement after) {
        Set<String> columns = new LinkedHashSet<>();
        after.said().stream().map(Said::column).forEach(columns::add);
        before.said().stream().map(Said::column).forEach(columns::add);
        String subject = after.file().describesThings() ? after.key() : after.place();
        return columns.stream()
                .filter(column -> !before.value(column).equals(after.value(column)))
                .map(column -> new Change(subject, column, before.value(column), after.value(column)))
                .toList();
    }
}
