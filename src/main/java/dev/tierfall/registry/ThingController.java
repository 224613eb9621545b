package dev.tierfall.registry;

import dev.tierfall.model.Ref;
import dev.tierfall.store.ImportReport;
import java.security.Principal;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One thing: what the map shows of it, who says so, and saying otherwise. */
@Lazy
@RestController
@RequestMapping("/api/v1/things/{ref}")
class ThingController {

    private final ThingReader reader;
    private final Edits edits;

    ThingController(ThingReader reader, Edits edits) {
        this.reader = reader;
        this.edits = edits;
    }

    @GetMapping
    ThingPage thing(@PathVariable String ref) {
        return reader.read(Ref.parse(ref));
    }

    @PutMapping
    ImportReport edit(@PathVariable String ref, @RequestBody Map<String, String> values, Principal who) {
        return edits.edit(Ref.parse(ref), values, who.getName());
    }

    /** Lets the files speak again. */
    @DeleteMapping
    ImportReport withdraw(@PathVariable String ref, Principal who) {
        return edits.withdraw(Ref.parse(ref), who.getName());
    }
}
