package dev.tierfall.check.record;

import dev.tierfall.check.CheckFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** How far the record is, for those who only read it. */
@Lazy
@Service
public class RecordState {

    private final Ledger ledger;
    private final Recorder recorder;
    private final RecordJob job;
    private final CheckFiles files;

    RecordState(Ledger ledger, Recorder recorder, RecordJob job, CheckFiles files) {
        this.files = files;
        this.ledger = ledger;
        this.recorder = recorder;
        this.job = job;
    }

    /** The last whole run. */
    public Mark mark() {
        return ledger.mark();
    }

    /** Whether nothing has changed since; not while the checks can't be read, for nobody knows then. */
    public boolean isCurrent() {
        return files.trouble() == null && recorder.isCurrent();
    }

    /** Why the last run could not be recorded; null where it could. */
    public @Nullable String trouble() {
        String broken = files.trouble();
        return broken == null ? job.trouble() : broken;
    }
}
