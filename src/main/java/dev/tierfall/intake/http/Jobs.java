package dev.tierfall.intake.http;

import dev.tierfall.intake.Bundle;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.ImportCancelled;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.web.Problem;
import dev.tierfall.web.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * The imports of this start: a few at once, since each holds its files until it ends; the ended ones are kept a while.
 */
@Lazy
@Component
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_KEPT = 100;

    private static final ProblemDetail FAILURE = Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The program failed",
            "the import met a fault of the program, and nothing was changed",
            "try again, and if it fails again look into tierfall.log in the data directory");

    private final Imports imports;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<Job.Status, Counter> outcomes = new EnumMap<>(Job.Status.class);

    /** What is to be done. */
    record Order(String source, String who, boolean dryRun) {}

    Jobs(Imports imports, Clock clock, MeterRegistry meters) {
        this.imports = imports;
        for (Job.Status status : Job.Status.values()) {
            if (status.isEnd()) {
                outcomes.put(status, outcome(meters, status));
            }
        }
        Upload.sweep(clock.instant());
    }

    /**
     * Begins an import on a thread of its own.
     *
     * @param cleanUp called when it has ended, whatever came of it, and before anybody is told
     */
    Job start(Order order, Reading reading, Runnable cleanUp) {
        Job job = new Job();
        keep(job);
        Thread.ofVirtual().name("import " + job.id()).start(() -> {
            End end = run(job, order, reading);
            cleanUp.run();
            Objects.requireNonNull(outcomes.get(end.status)).increment();
            job.end(end.status, end.answer);
        });
        return job;
    }

    private static Counter outcome(MeterRegistry meters, Job.Status end) {
        return Counter.builder("tierfall.imports")
                .description("Imports by what came of them")
                .tag("outcome", end.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    synchronized Job job(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new Refused(
                    HttpStatus.NOT_FOUND,
                    "there is no import '%s' in this start of the program".formatted(id),
                    "look at the sources for what became of it");
        }
        return job;
    }

    private synchronized void keep(Job job) {
        if (jobs.values().stream().filter(other -> !other.isEnded()).count() >= MOST_AT_ONCE) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "%d imports are on their way already".formatted(MOST_AT_ONCE),
                    "wait until one of them has ended");
        }
        var ended = jobs.values().iterator();
        while (jobs.size() >= MOST_KEPT && ended.hasNext()) {
            if (ended.next().isEnded()) {
                ended.remove();
            }
        }
        jobs.put(job.id(), job);
    }

    private record End(Job.Status status, @Nullable Object answer) {}

    private End run(Job job, Order order, Reading reading) {
        try {
            Bundle bundle = reading.read(job::tick);
            job.checked(bundle.report().total());
            var report = imports.run(new ImportOrder(order.source(), order.who(), order.dryRun(), bundle), job);
            return new End(Job.Status.DONE, ImportAnswer.of(report, order.dryRun(), bundle.report()));
        } catch (Rejected e) {
            return new End(Job.Status.REFUSED, ImportAnswer.refused(order.source(), order.dryRun(), e));
        } catch (ImportCancelled e) {
            return new End(Job.Status.CANCELLED, null);
        } catch (RuntimeException | Error e) {
            LOG.error("An import failed", e);
            return new End(Job.Status.FAILED, FAILURE);
        }
    }

    @PreDestroy
    synchronized void stop() {
        jobs.values().forEach(Job::cancel);
    }
}
