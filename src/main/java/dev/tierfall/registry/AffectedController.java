package dev.tierfall.registry;

import dev.tierfall.model.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/affected?q=moveit}: is this on our map, and by which routes? */
@Lazy
@RestController
@RequestMapping("/api/v1/affected")
class AffectedController {

    private final Affecting affecting;

    AffectedController(Affecting affecting) {
        this.affecting = affecting;
    }

    @GetMapping
    Affected affected(
            @RequestParam("q") String text, @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        return affecting.ask(text, day(asOf));
    }

    private static @Nullable LocalDate day(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(asOf.strip());
        } catch (DateTimeParseException e) {
            throw new Rejected("as-of '%s' is not a date".formatted(asOf), "write a day as 2026-03-31");
        }
    }
}
