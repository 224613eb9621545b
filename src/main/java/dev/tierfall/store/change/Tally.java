package dev.tierfall.store.change;

import dev.tierfall.store.ImportReport;
import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Speaker;
import dev.tierfall.store.statement.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a change does to the map that people see. Each fact of which the speaker says something else is folded
 * with what others say of it, as it was and as it will be. Their words are fetched for a batch of facts at once and not
 * kept, and not at all while one source speaks alone.
 */
final class Tally {

    /** What the speaker says of one fact before and after; neither, where only the example spoke of it. */
    private record Turn(
            String key,
            @Nullable Statement before,
            @Nullable Statement after) {}

    private final boolean replacesTheExample;
    private final Others others;
    private final boolean alone;
    private final List<Turn> turns = new ArrayList<>();
    private final Set<String> takenOver = new HashSet<>();
    private long added;
    private long changed;
    private long removed;
    private long hidden;
    private long example;
    private long grown;
    private long more;
    private @Nullable Long undoes;
    private final List<Change> changes = new ArrayList<>();
    private final SortedSet<String> stubs = new TreeSet<>();

    /** @param head the generation that stands, which the change follows */
    Tally(Database database, Intent intent, long head) {
        this.replacesTheExample = intent.replacesTheExample();
        this.others = new Others(database, List.of(intent.source()), head);
        this.alone = !others.speak();
    }

    /** The speaker says this, and said nothing of the fact before. */
    void added(Statement after) {
        grown++;
        note(new Turn(after.key(), null, after));
    }

    void removed(Statement before) {
        grown--;
        note(new Turn(before.key(), before, null));
    }

    void changed(Statement before, Statement after) {
        note(new Turn(after.key(), before, after));
    }

    /** To be called once the speaker has said all: a fact of the example that it describes too is counted already. */
    void exampleGoes(Statement statement) {
        if (example++ == 0) {
            settle();
        }
        if (!takenOver.contains(statement.key())) {
            note(new Turn(statement.key(), null, null));
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

    /** Counts what is noted and not counted yet; before it, no count is right. */
    void settle() {
        if (turns.isEmpty()) {
            return;
        }
        Map<String, List<Statement>> said =
                others.of(turns.stream().map(Turn::key).toList());
        turns.forEach(turn -> count(turn, said.getOrDefault(turn.key(), List.of())));
        turns.clear();
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

    /** By how many facts the speaker says more than before, whether or not others say them too. */
    long grown() {
        return grown;
    }

    ImportReport report(String source, long generation) {
        return new ImportReport(
                source,
                generation,
                added,
                changed,
                removed,
                List.copyOf(changes),
                more,
                hidden,
                example,
                List.copyOf(stubs));
    }

    private void note(Turn turn) {
        if (alone) {
            count(turn, List.of());
            return;
        }
        turns.add(turn);
        if (turns.size() >= Batch.ROWS) {
            settle();
        }
    }

    private void count(Turn turn, List<Statement> said) {
        List<Statement> staying = said.stream().filter(this::stays).toList();
        if (turn.after() != null && staying.size() < said.size()) {
            takenOver.add(turn.key());
        }
        if (turn.before() == null && said.isEmpty()) {
            added++;
        } else if (turn.after() == null && staying.isEmpty()) {
            removed++;
        } else if (!said.isEmpty() || !same(turn)) {
            var sight = Sight.of(with(said, turn.before()), with(staying, turn.after()));
            changed(sight.changes());
            hidden += hidden(turn, sight.after());
        }
    }

    private void changed(List<Change> fields) {
        if (!fields.isEmpty()) {
            changed++;
        }
        for (Change field : fields) {
            if (changes.size() < ImportReport.LIMIT) {
                changes.add(field);
            } else {
                more++;
            }
        }
    }

    private boolean stays(Statement other) {
        return !replacesTheExample || !other.source().equals(Speaker.EXAMPLE);
    }

    /** A statement that only moved to another line changes nothing. */
    private static boolean same(Turn turn) {
        return turn.before() != null && turn.after() != null && turn.before().saysTheSame(turn.after());
    }

    private static List<Statement> with(List<Statement> others, @Nullable Statement own) {
        var all = new ArrayList<>(others);
        if (own != null) {
            all.add(own);
        }
        return all;
    }

    /** How much of what the speaker says only now nobody gets to see. */
    private static long hidden(Turn turn, Folded seen) {
        Statement before = turn.before();
        Statement after = turn.after();
        return after == null
                ? 0
                : after.said().stream()
                        .filter(said ->
                                before == null || !before.value(said.column()).equals(said.value()))
                        .filter(said -> !seen.value(said.column()).equals(said.value()))
                        .count();
    }
}
