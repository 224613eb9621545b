package dev.tierfall.intake;

import dev.tierfall.intake.check.BundleCheck;
import dev.tierfall.intake.check.Checked;
import dev.tierfall.intake.read.Found;
import dev.tierfall.intake.read.Places;
import java.nio.file.Path;
import java.util.List;

/** Reads files of the bundle format, checks them whole, and gives a bundle that can be imported. Needs no store. */
public final class Intake {

    private Intake() {}

    /**
     * The bundle that folders, zips, workbooks and CSV files make together. Throws {@link dev.tierfall.model.Rejected}
     * with everything that is wrong, the first hundred by file and line and how many more.
     */
    public static Bundle read(List<Path> paths) {
        return read(paths, () -> {});
    }

    /** The same, calling {@code tick} for each row that is read; a tick may throw to stop the reading. */
    public static Bundle read(List<Path> paths, Runnable tick) {
        return read(Places.find(paths), tick);
    }

    static Bundle read(Found found, Runnable tick) {
        Checked checked = BundleCheck.check(found, tick);
        return new Bundle(found.tables(), new BundleReport(checked.rows(), found.ignored(), checked.undescribed()));
    }
}
