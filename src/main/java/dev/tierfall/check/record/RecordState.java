package dev.tierfall.check.record;

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

    RecordState(Ledger ledger, Recorder recorder, RecordJob job) {
        this.ledger = ledger;
        this.recorder = recorder;
        this.job = job;
    }

    /** The last whole run. */
    public Mark mark() {
        return ledger.mark();
    }

    /** Whether nothing has changed since. */
    public boolean isCurrent() {
        return recorder.isCurrent();
    }

    /** Why the last run could not be recorded; null where it could. */
    public @Nullable String trouble() {
        return job.trouble();
    }
}
