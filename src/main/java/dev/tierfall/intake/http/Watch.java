package dev.tierfall.intake.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one listener of a job's states as they come, a few times a second at most, without ever holding up the job. */
final class Watch {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Watch() {}

    static SseEmitter over(Job job) {
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("watch " + job.id()).start(() -> tell(job, emitter));
        return emitter;
    }

    private static void tell(Job job, SseEmitter emitter) {
        try {
            Job.State state = job.state();
            send(emitter, state);
            while (!ended(state)) {
                state = job.next(state, BETWEEN);
                send(emitter, state);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static boolean ended(Job.State state) {
        return Job.Status.valueOf(state.status().toUpperCase(Locale.ROOT)).isEnd();
    }

    private static void send(SseEmitter emitter, Job.State state) throws IOException {
        emitter.send(SseEmitter.event().name("state").data(state, MediaType.APPLICATION_JSON));
    }
}
