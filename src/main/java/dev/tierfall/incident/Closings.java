package dev.tierfall.incident;

import dev.tierfall.incident.IncidentActs.Closed;
import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Act.Says;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.log.Incident;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Imports;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * The end of an incident. The map learns of it as of any past incident, as an edit, so that the checks which ask for
 * its after-action and its report to the board find it.
 */
@Lazy
@Service
class Closings {

    private final Imports imports;

    Closings(Imports imports) {
        this.imports = imports;
    }

    /** What is said at the end; what is left out stays as an earlier act had it. */
    Says after(Closed said, @Nullable Act before, LocalDate today) {
        @Nullable Says old = before == null ? null : before.says();
        String lessons = said.lessons() == null && old != null ? old.text() : Given.note(said.lessons());
        List<String> attended = said.attended() == null
                ? old == null ? List.of() : old.refs()
                : said.attended().stream()
                        .map(Closings::vendor)
                        .distinct()
                        .sorted()
                        .toList();
        LocalDate reviewed = Given.passed("reviewed", said.reviewed(), today);
        LocalDate reported = Given.passed("reported", said.reported(), today);
        return Says.after(
                lessons,
                attended,
                reviewed == null && old != null ? old.reviewed() : reviewed,
                reported == null && old != null ? old.reported() : reported);
    }

    private static String vendor(String text) {
        Ref ref = Ref.parse(text.strip());
        if (ref.kind() != Kind.VENDOR) {
            throw new Rejected("%s is no vendor".formatted(ref), "name vendors that took part, as vendor:halden-msp");
        }
        return ref.toString();
    }

    void tellTheMap(Incident incident, Says after, String who) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", incident.declared().id());
        cells.put("name", incident.declared().name());
        cells.put("status", "closed");
        LocalDate since = LocalDate.ofInstant(incident.declared().since(), ZoneOffset.UTC);
        cells.put("happened_on", since.toString());
        cells.put("involves", ids(vendors(incident)));
        cells.put("attended", ids(after.refs()));
        cells.put("reviewed_on", Objects.toString(after.reviewed(), ""));
        cells.put("reported_to_board_on", Objects.toString(after.reported(), ""));
        imports.edit(who, Intake.row("incidents", "edit", Map.copyOf(cells)));
    }

    /** The vendors that fell, as declared or confirmed since. */
    private static List<String> vendors(Incident incident) {
        return incident.course().fallen(incident.declared().from()).stream()
                .map(Course::ref)
                .filter(ref -> Ref.parse(ref).kind() == Kind.VENDOR)
                .distinct()
                .toList();
    }

    private static String ids(List<String> refs) {
        return refs.stream().map(ref -> Ref.parse(ref).id()).collect(Collectors.joining("; "));
    }
}
