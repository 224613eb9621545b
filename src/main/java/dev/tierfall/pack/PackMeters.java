package dev.tierfall.pack;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How the packs fare that are made by themselves, for whoever watches over the program; of those not wanted, nothing.
 */
@Component
class PackMeters implements MeterBinder {

    private final PackSettings settings;
    private final KeptPacks kept;
    private final Clock clock;

    PackMeters(PackSettings settings, KeptPacks kept, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (settings.wanted()) {
            Gauge.builder("tierfall.pack.age", this, PackMeters::age)
                    .description("How long ago the newest pack was made")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("tierfall.pack.failed", kept, each -> each.failure() == null ? 0 : 1)
                    .description("Whether the last attempt to make a pack failed")
                    .register(registry);
        }
    }

    private double age() {
        return kept.newest()
                .map(made ->
                        (double) Duration.between(made.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
