package dev.tierfall.intake.http;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.Imports;
import dev.tierfall.store.SourceDetail;
import dev.tierfall.store.SourceSummary;
import dev.tierfall.web.Refused;
import java.security.Principal;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What each source says, and taking its last import or all of it back. */
@Lazy
@RestController
@RequestMapping("/api/v1/sources")
class SourcesController {

    private final Imports imports;

    SourcesController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    List<SourceSummary> sources() {
        return imports.sources();
    }

    @GetMapping("/{name}")
    SourceDetail source(@PathVariable String name) {
        try {
            return imports.source(name);
        } catch (Rejected e) {
            throw Refused.absent(e);
        }
    }

    @PostMapping("/{name}/undo")
    ImportAnswer undo(@PathVariable String name, Principal who) {
        return ImportAnswer.of(imports.undo(there(name), who.getName()));
    }

    @DeleteMapping("/{name}")
    ImportAnswer remove(@PathVariable String name, Principal who) {
        return ImportAnswer.of(imports.remove(there(name), who.getName()));
    }

    /** Asked first: whatever else is wrong with taking something back is no matter of the path. */
    private String there(String name) {
        return source(name).source().name();
    }
}
