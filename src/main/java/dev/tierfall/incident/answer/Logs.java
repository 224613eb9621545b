package dev.tierfall.incident.answer;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.incident.answer.Sayings.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which log would show a step: that of the system it comes to, else of the system it comes from. */
final class Logs {

    private final Map<String, Row> systems;

    /** @param rows one a system: ref, name, holder, days, offsite */
    Logs(List<Row> rows) {
        systems = rows.stream().collect(Collectors.toMap(row -> row.text("ref"), Function.identity()));
    }

    String of(StepAnswer step) {
        @Nullable Row row = systems.containsKey(step.to()) ? systems.get(step.to()) : systems.get(step.from());
        return row == null ? "No system on the map would log it." : told(row);
    }

    private static String told(Row row) {
        String holder = row.maybe("holder");
        Long days = row.number("days");
        return "The log of %s would show it, held by %s, %s%s."
                .formatted(
                        row.text("name"),
                        holder == null ? "nobody known" : holder,
                        days == null ? "nobody said for how long" : "kept %,d days".formatted(days),
                        kept(row.flag("offsite")));
    }

    private static String kept(@Nullable Boolean offsite) {
        return offsite == null ? "" : offsite ? ", also elsewhere" : ", nowhere else";
    }
}
