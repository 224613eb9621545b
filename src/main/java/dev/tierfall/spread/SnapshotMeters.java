package dev.tierfall.spread;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the snapshots look like from outside, asked for when somebody reads the metrics and not before. */
@Component
class SnapshotMeters implements MeterBinder {

    private final ObjectProvider<Snapshots> snapshots;
    private final Clock clock;

    SnapshotMeters(ObjectProvider<Snapshots> snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "age", "seconds", "How long ago the latest snapshot was ready", this::age);
        gauge(registry, "generation", null, "Of which generation of the map it is", Snapshot::generation);
        gauge(
                registry,
                "things",
                null,
                "Things in it",
                snapshot -> snapshot.things().size());
        gauge(
                registry,
                "steps",
                null,
                "Steps in it",
                snapshot -> snapshot.graph().steps());
        gauge(registry, "size", "bytes", "Heap that it holds, roughly", Snapshot::bytes);
        FunctionTimer.builder(
                        "tierfall.snapshot.build",
                        this,
                        self -> self.built().count(),
                        self -> self.built().nanos(),
                        TimeUnit.NANOSECONDS)
                .description("Building snapshots")
                .register(registry);
    }

    /** Of a snapshot that there is; what is not there is no number. */
    private void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String about,
            ToDoubleFunction<Snapshot> value) {
        Gauge.builder("tierfall.snapshot." + name, this, self -> {
                    Snapshot last = self.built().last();
                    return last == null ? Double.NaN : value.applyAsDouble(last);
                })
                .baseUnit(unit)
                .description(about)
                .register(registry);
    }

    private double age(Snapshot latest) {
        return Duration.between(built().at(), clock.instant()).toSeconds();
    }

    private Built built() {
        return snapshots.getObject().built();
    }
}
