package dev.tierfall.incident;

import dev.tierfall.incident.answer.IncidentAnswer;
import dev.tierfall.incident.answer.Working;
import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Act.Kind;
import dev.tierfall.incident.log.Act.Says;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Declaration;
import dev.tierfall.incident.log.Declaration.Frozen;
import dev.tierfall.incident.log.Incident;
import dev.tierfall.incident.log.Incidents;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where incidents are declared and worked on: each thing that is done is one act more in the log. */
@Lazy
@Service
class Desk {

    private final Incidents incidents;
    private final Working working;
    private final Clock clock;
    private final JsonMapper json;

    Desk(Incidents incidents, Working working, Clock clock, JsonMapper json) {
        this.incidents = incidents;
        this.working = working;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What somebody declares.
     *
     * @param name what people call it; empty for what fell
     * @param since from when on it is fallen; null for now
     * @param asOf the day for which facts hold; null for today
     */
    record Asked(
            String name,
            List<String> from,
            @Nullable Instant since,
            @Nullable LocalDate asOf) {}

    /** Declares a fall: asks the map as it is known now, and keeps what it answers. */
    Incident declare(Asked asked, String who) {
        Instant at = now();
        var declared = new Declaration(
                "%s-%d".formatted(day(at), incidents.number()),
                asked.name().isEmpty() ? String.join(", ", asked.from()) : asked.name(),
                asked.from(),
                asked.since() == null ? at : asked.since(),
                asked.asOf() == null ? day(at) : asked.asOf(),
                at,
                who,
                Frozen.NOTHING);
        var act = new Act(0, declared.id(), Kind.DECLARED, who, at, Says.text(declared.name()));
        Frozen frozen = working.frozen(new Incident(declared, List.of(act)), json);
        incidents.declare(declared.with(frozen), act);
        return find(declared.id());
    }

    /** Does something about an incident that is open, or adds to the log of one that is closed. */
    synchronized Incident act(String id, Kind kind, String who, Says says) {
        Incident before = find(id);
        Act closed = before.course().closed();
        if (Course.needsOpen(kind) && closed != null) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "the incident is closed since %s".formatted(closed.at()),
                    "declare another one, and name this one in a note");
        }
        var act = new Act(0, id, kind, who, now(), says);
        if (kind == Kind.MARKED) {
            List<Act> acts = new ArrayList<>(before.acts());
            acts.add(act);
            working.mustBeAskable(before, new Incident(before.declared(), acts).course());
        }
        incidents.append(act);
        return find(id);
    }

    Incident find(String id) {
        return incidents.find(id).orElseThrow(() -> absent(id));
    }

    private Refused absent(String id) {
        List<String> ids =
                incidents.all().stream().map(one -> one.declared().id()).toList();
        return new Refused(
                HttpStatus.NOT_FOUND,
                "there is no incident %s".formatted(Shown.quoted(id)),
                ids.isEmpty()
                        ? "declare one first: tierfall incident declare vendor:x"
                        : Nearest.of(id, ids)
                                .map("did you mean %s?"::formatted)
                                .orElse("name one of " + String.join(", ", ids.subList(0, Math.min(5, ids.size())))));
    }

    IncidentAnswer answer(Incident incident, boolean may) {
        return working.answer(incident, may);
    }

    /** What the map answered when it was declared, as it was kept. */
    JsonNode kept(String id) {
        return json.readTree(find(id).declared().frozen().answer());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return day(now());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
