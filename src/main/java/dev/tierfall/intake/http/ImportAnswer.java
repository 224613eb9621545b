package dev.tierfall.intake.http;

import dev.tierfall.intake.BundleReport;
import dev.tierfall.intake.check.Undescribed;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.store.ImportReport;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, as the command line's {@code --format json} prints it.
 *
 * @param generation the one that readers now see; null where the files were refused
 * @param added facts that were not on the map before; {@code changed} and {@code removed} are of the map, too, as
 *     {@link ImportReport} counts them
 * @param changes field by field, the first thousand
 * @param moreChanges how many changes there are besides
 * @param hidden values that come with it and are not shown, since an edit or another source's newer word stands
 * @param example facts of the example that go, since this is the first import of the user's own
 * @param stubs things that are named and described by no source
 * @param hints what was perhaps meant by some of the stubs
 * @param rejections a hundred at most; {@code more} counts the rest
 * @param files how many rows each file has
 * @param ignored other files, which were left alone
 */
record ImportAnswer(
        String source,
        boolean dryRun,
        @Nullable Long generation,
        long added,
        long changed,
        long removed,
        List<ImportReport.Change> changes,
        long moreChanges,
        long hidden,
        long example,
        List<String> stubs,
        List<Hint> hints,
        List<Rejection> rejections,
        int more,
        Map<String, Integer> files,
        List<String> ignored) {

    /**
     * A stub that is perhaps a slip of the pen.
     *
     * @param record where it is named first, as in {@code contracts.csv:2}
     * @param meant a described thing with a similar id
     */
    record Hint(String ref, String record, String meant) {}

    static ImportAnswer of(ImportReport report, boolean dryRun, BundleReport files) {
        return new ImportAnswer(
                report.source(),
                dryRun,
                report.generation(),
                report.added(),
                report.changed(),
                report.removed(),
                report.changes(),
                report.more(),
                report.hidden(),
                report.example(),
                report.stubs(),
                hints(files, new HashSet<>(report.stubs())),
                List.of(),
                0,
                files.rows(),
                files.ignored());
    }

    /** Of a change that came without files. */
    static ImportAnswer of(ImportReport report) {
        return of(report, false, new BundleReport(Map.of(), List.of(), List.of()));
    }

    static ImportAnswer refused(String source, boolean dryRun, Rejected rejected) {
        return new ImportAnswer(
                source,
                dryRun,
                null,
                0,
                0,
                0,
                List.of(),
                0,
                0,
                0,
                List.of(),
                List.of(),
                rejected.rejections(),
                rejected.more(),
                Map.of(),
                List.of());
    }

    private static List<Hint> hints(BundleReport files, Set<String> stubs) {
        return files.undescribed().stream()
                .filter(thing -> thing.meant() != null && stubs.contains(thing.ref()))
                .map(ImportAnswer::hint)
                .toList();
    }

    private static Hint hint(Undescribed thing) {
        return new Hint(thing.ref(), thing.file() + ":" + thing.line(), String.valueOf(thing.meant()));
    }
}
