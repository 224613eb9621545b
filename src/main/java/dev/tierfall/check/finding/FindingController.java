package dev.tierfall.check.finding;

import dev.tierfall.access.Entitled;
import dev.tierfall.access.Seat;
import dev.tierfall.check.finding.Deciding.Voice;
import dev.tierfall.check.finding.FindingAnswer.Trend;
import dev.tierfall.check.finding.FindingAnswer.Whole;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/findings}: the record of findings, and what people do about them. Each act answers the finding. */
@Lazy
@RestController
@RequestMapping("/api/v1/findings")
class FindingController {

    private static final String PROPOSING = "/api/v1/findings/{id}/waiver";

    record Whose(@Nullable String owner, @Nullable String due) {}

    record Proposed(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String until) {}

    /** @param seen the number of the last act that whoever decides has seen */
    record Decided(
            @Nullable String seat,
            @Nullable String reason,
            @Nullable Long seen) {}

    private final Findings findings;
    private final OpenTrend trend;
    private final Deciding deciding;

    FindingController(Findings findings, OpenTrend trend, Deciding deciding) {
        this.findings = findings;
        this.trend = trend;
        this.deciding = deciding;
    }

    @GetMapping
    FindingAnswer find(@ModelAttribute Asked asked) {
        return findings.find(asked);
    }

    @GetMapping("/trend")
    Trend trend(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return trend.between(day("from", from), day("to", to));
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable String id, Principal who) {
        boolean proposes = Entitled.to(HttpMethod.POST, PROPOSING);
        return findings.whole(id, deciding.may(id, who.getName(), proposes, Entitled.seats()));
    }

    @PostMapping("/{id}/owner")
    Whole assign(@PathVariable String id, @RequestBody Whose said, Principal who) {
        LocalDate stands = findings.one(id).handled().due();
        LocalDate due = Given.due(said.due(), findings.today(), stands);
        deciding.assign(id, who.getName(), Given.owner(said.owner()), due);
        return one(id, who);
    }

    @PostMapping("/{id}/waiver")
    Whole propose(@PathVariable String id, @RequestBody Proposed said, Principal who) {
        findings.one(id);
        Waiver.Kind kind = Given.kind(said.kind());
        LocalDate until = Given.until(said.until(), findings.today(), deciding.latest());
        deciding.propose(id, who.getName(), kind, Given.reason(said.reason()), until);
        return one(id, who);
    }

    @DeleteMapping("/{id}/waiver")
    Whole withdraw(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long seen,
            Principal who) {
        deciding.withdraw(id, who.getName(), Given.note(reason), seen);
        return one(id, who);
    }

    @PostMapping("/{id}/approval")
    Whole approve(@PathVariable String id, @RequestBody Decided said, Principal who) {
        Seat seat = seat(id, said);
        deciding.approve(id, new Voice(who.getName(), seat, Given.seen(said.seen())), Given.note(said.reason()));
        return one(id, who);
    }

    @PostMapping("/{id}/refusal")
    Whole refuse(@PathVariable String id, @RequestBody Decided said, Principal who) {
        Seat seat = seat(id, said);
        deciding.refuse(id, new Voice(who.getName(), seat, Given.seen(said.seen())), Given.reason(said.reason()));
        return one(id, who);
    }

    /** Who asks about a finding that there is not learns that first. */
    private Seat seat(String id, Decided said) {
        findings.one(id);
        Set<Seat> held = Entitled.seats();
        return Given.seat(said.seat(), held);
    }

    private static @Nullable LocalDate day(String what, @Nullable String text) {
        return text == null || text.isBlank() ? null : Given.day(what, text.strip());
    }
}
