package dev.tierfall.brief;

import dev.tierfall.blast.Scene;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.store.Maps;
import dev.tierfall.trend.Days;
import dev.tierfall.trend.Reviews;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the day that a brief compares with, and says what the map was then. */
@Lazy
@Component
class ComparedDay {

    private static final int USUAL_DAYS = 90;

    private static final String LAST = Objects.requireNonNull(
            OwnFiles.shipped("brief").get("last-council.cypher"), "last-council.cypher ships with the program");

    private final Maps maps;
    private final Reviews reviews;

    ComparedDay(Maps maps, Reviews reviews) {
        this.maps = maps;
        this.reviews = reviews;
    }

    /** @param asked the day that the question names; null where it names none */
    Since since(Scene scene, @Nullable LocalDate asked) {
        LocalDate met = asked == null ? lastMeeting(scene) : null;
        LocalDate day = asked != null ? asked : met != null ? met : scene.asOf().minusDays(USUAL_DAYS);
        String because = asked != null
                ? "the day that was asked for"
                : met != null
                        ? "the day of the council's last meeting on the map"
                        : "ninety days before; no earlier meeting of the council is on the map";
        if (scene.snapshot().supposed() != null) {
            return new Since(day.toString(), because, false, "A what-if was known on no day, so nothing is compared.");
        }
        boolean known = reviews.known(day);
        String note = known
                ? "Compared with the map as it was known on %s, %s.".formatted(Days.words(day), because)
                : "The map held nothing yet on %s, %s; compared is what is known now of that day."
                        .formatted(Days.words(day), because);
        return new Since(day.toString(), because, known, note);
    }

    private @Nullable LocalDate lastMeeting(Scene scene) {
        var day = new AtomicReference<@Nullable LocalDate>();
        boolean asked = scene.snapshot().ask(maps, view -> {
            view.each(LAST, Map.of("asOf", scene.asOf()), row -> day.set((LocalDate) row.get("day")));
            return true;
        });
        return asked ? day.get() : null;
    }
}
