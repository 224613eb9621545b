package dev.tierfall.incident;

import dev.tierfall.access.Entitled;
import dev.tierfall.choke.cut.CutsAnswer;
import dev.tierfall.incident.Desk.Asked;
import dev.tierfall.incident.answer.IncidentAnswer;
import dev.tierfall.incident.answer.Working;
import dev.tierfall.incident.brief.BriefPage;
import dev.tierfall.incident.log.Incidents;
import dev.tierfall.model.Rejected;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/incidents}: falls that somebody declared, and what each comes to. */
@Lazy
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {

    private static final int FALLEN_MAX = 50;

    private final Desk desk;
    private final Incidents incidents;
    private final Working working;

    IncidentController(Desk desk, Incidents incidents, Working working) {
        this.desk = desk;
        this.incidents = incidents;
        this.working = working;
    }

    /** What fell, each a ref or a ref and a state. */
    record Declared(
            @Nullable String name,
            @Nullable List<String> from,
            @Nullable String since,
            @Nullable String asOf) {}

    @GetMapping
    IncidentList all() {
        return IncidentList.of(incidents.all(), may());
    }

    @PostMapping
    IncidentAnswer declare(@RequestBody Declared said, Principal who) {
        List<String> from = said.from() == null
                ? List.of()
                : said.from().stream().map(String::strip).distinct().toList();
        if (from.isEmpty() || from.size() > FALLEN_MAX) {
            throw new Rejected(
                    from.isEmpty() ? "nothing fell" : "%,d things fell".formatted(from.size()),
                    "name one to %d things in 'from', as vendor:halden-msp".formatted(FALLEN_MAX));
        }
        var asked = new Asked(
                Given.name("the name", said.name()),
                from,
                Given.past("since", said.since(), desk.now()),
                Given.day("asOf", said.asOf()));
        return desk.answer(desk.declare(asked, who.getName()), may());
    }

    @GetMapping("/{id}")
    IncidentAnswer one(@PathVariable String id) {
        return desk.answer(desk.find(id), may());
    }

    /** What the map answered when the incident was declared, as it was kept. */
    @GetMapping("/{id}/declared")
    JsonNode declared(@PathVariable String id) {
        return desk.kept(id);
    }

    @GetMapping("/{id}/cuts")
    CutsAnswer cuts(@PathVariable String id) {
        return working.cuts(desk.find(id));
    }

    /** As one file to be saved: it brings its own style, which our pages' policy would not let a page of ours have. */
    @GetMapping(path = "/{id}/brief", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> brief(@PathVariable String id) {
        String page = BriefPage.of(one(id), desk.now().toString());
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"incident-%s.html\"".formatted(id))
                .body(page);
    }

    static boolean may() {
        return Entitled.to(HttpMethod.POST, "/api/v1/incidents");
    }
}
