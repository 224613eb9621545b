package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.schema.RowSource;
import dev.tierfall.store.DatedStatement;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.ImportReport;
import dev.tierfall.store.Imports;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SourceDetail;
import dev.tierfall.store.SourceSummary;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.change.Intent.Kind;
import dev.tierfall.store.statement.Speaker;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The imports into one Neo4j. */
public final class Ledger implements Imports {

    private static final Set<String> OWN = Set.of(Speaker.EDIT, Speaker.EXAMPLE, Speaker.SUPPOSED);

    private final Database database;
    private final Changes changes;
    private final Sources sources;
    private final boolean embedded;

    /** @param embedded true where no other process can be at this store */
    public Ledger(Database database, boolean embedded, Gate gate, Clock clock, Consumer<MapSwitched> announce) {
        this.database = database;
        this.embedded = embedded;
        this.changes = new Changes(database, gate, clock, announce);
        this.sources = new Sources(database);
    }

    /** Puts right what a killed process left; to be called before anybody reads. */
    public void open(Progress progress) {
        changes.open(embedded, progress);
    }

    @Override
    public ImportReport run(ImportOrder order, Progress progress) {
        if (OWN.contains(order.source())) {
            throw new Rejected(
                    "the source name '%s' is kept for the program's own use".formatted(order.source()),
                    "choose another name with --source");
        }
        var intent = new Intent(new Speaker(order.source(), order.who()), Kind.IMPORT, order.dryRun());
        return changes.make(intent, new RowsPlan(order.rows(), true), progress);
    }

    @Override
    public Optional<ImportReport> loadExample(RowSource rows) {
        if (!embedded || Head.read(database).generation() > 0) {
            return Optional.empty();
        }
        var intent = new Intent(new Speaker(Speaker.EXAMPLE, "tierfall"), Kind.IMPORT, false);
        return Optional.of(changes.make(intent, new RowsPlan(rows, true), Progress.NONE));
    }

    @Override
    public ImportReport edit(String who, RowSource rows) {
        return change(Speaker.EDIT, who, Kind.EDIT, new RowsPlan(rows, false));
    }

    @Override
    public ImportReport withdraw(String ref, String who) {
        return change(Speaker.EDIT, who, Kind.EDIT, new WithdrawPlan(ref));
    }

    @Override
    public ImportReport undo(String source, String who) {
        sources.summary(source);
        return change(source, who, Kind.UNDO, new UndoPlan());
    }

    @Override
    public ImportReport remove(String source, String who) {
        sources.summary(source);
        return change(source, who, Kind.REMOVE, new RemovePlan());
    }

    @Override
    public List<SourceSummary> sources() {
        return sources.all();
    }

    @Override
    public SourceDetail source(String name) {
        SourceSummary summary = sources.summary(name);
        var imports = sources.imports(name);
        long last = imports.isEmpty() ? 0 : imports.getFirst().generation();
        var compared = new Compared(database, name);
        return new SourceDetail(summary, imports, compared.changesOf(last), compared.disagreements());
    }

    @Override
    public List<DatedStatement> history(String ref) {
        return sources.history(ref);
    }

    private ImportReport change(String source, String who, Kind kind, Plan plan) {
        return changes.make(new Intent(new Speaker(source, who), kind, false), plan, Progress.NONE);
    }
}
