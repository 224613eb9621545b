package dev.tierfall.intake.http;

import dev.tierfall.intake.Samples;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Imports;
import dev.tierfall.web.Refused;
import java.security.Principal;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The example and the public incidents, to be loaded like any other import; each is a source of its own name. */
@Lazy
@RestController
@RequestMapping("/api/v1/samples")
class SamplesController {

    private static final String EXAMPLE = "example";

    private final Jobs jobs;
    private final Imports imports;

    SamplesController(Jobs jobs, Imports imports) {
        this.jobs = jobs;
        this.imports = imports;
    }

    @GetMapping
    List<Samples.Sample> samples() {
        return Samples.all();
    }

    /** The example's own name is kept for a first start, so that loading it by hand later makes a source beside it. */
    @PostMapping("/{name}")
    ResponseEntity<ImportController.Started> load(@PathVariable String name, Principal who) {
        Samples.Sample sample = Samples.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND,
                        "there is no sample '%s'".formatted(name),
                        "the samples are "
                                + String.join(
                                        ", ",
                                        Samples.all().stream()
                                                .map(Samples.Sample::name)
                                                .toList())));
        boolean shown =
                imports.sources().stream().anyMatch(source -> source.name().equals(EXAMPLE));
        if (name.equals(EXAMPLE) && shown) {
            throw new Rejected("the example is on the map already", "look at it on /map");
        }
        String source = name.equals(EXAMPLE) ? "example map" : name;
        return ImportController.Started.of(jobs.start(
                new Jobs.Order(source, who.getName(), false), tick -> Samples.read(sample.name(), tick), () -> {}));
    }
}
