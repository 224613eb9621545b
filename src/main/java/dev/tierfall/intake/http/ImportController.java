package dev.tierfall.intake.http;

import dev.tierfall.intake.Intake;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Takes files in and tells what becomes of them: 202 at once, then the import's state for whoever asks or listens. */
@Lazy
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final Jobs jobs;

    ImportController(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Where to ask after an import. */
    record Started(String id, String status, String events) {

        static ResponseEntity<Started> of(Job job) {
            String address = "/api/v1/imports/" + job.id();
            return ResponseEntity.accepted()
                    .location(URI.create(address))
                    .body(new Started(job.id(), job.state().status(), address + "/events"));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Started> start(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Principal who) {
        Upload upload = Upload.of(Objects.requireNonNullElse(files, List.of()));
        try {
            var order = new Jobs.Order(SourceName.of(source, upload.name()), who.getName(), dryRun);
            return Started.of(jobs.start(order, tick -> Intake.read(upload.paths(), tick), upload::delete));
        } catch (RuntimeException e) {
            upload.delete();
            throw e;
        }
    }

    @GetMapping("/{id}")
    Job.State state(@PathVariable String id) {
        return jobs.job(id).state();
    }

    /** Ends with the event of the import's end. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        return Watch.over(jobs.job(id));
    }

    /** No longer wanted; where the switch has begun already it is too late, and the state says so. */
    @DeleteMapping("/{id}")
    Job.State cancel(@PathVariable String id) {
        Job job = jobs.job(id);
        job.cancel();
        return job.state();
    }
}
