package dev.tierfall.recovery.window;

import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/maintenance?of=system:erp&on=2026-12-05T22:00&hours=6}, or several windows at once:
 * {@code ?window=system:erp@2026-12-05+6&window=service:wan@2026-12-05+2}.
 */
@Lazy
@RestController
@RequestMapping("/api/v1")
class MaintenanceController {

    /** Each is walked by itself, and with each that it overlaps. */
    private static final int WINDOWS_MAX = 20;

    private final Maintaining maintaining;

    MaintenanceController(Maintaining maintaining) {
        this.maintaining = maintaining;
    }

    /**
     * The question as it stands in the address.
     *
     * @param of what is worked on from {@code on} for {@code hours}; a day without them is a whole one
     * @param window each as {@code REF@DATE[THH:MM][+HOURS]}
     */
    record Question(
            @Nullable List<String> of,
            @Nullable String on,
            @Nullable String hours,
            @Nullable List<String> window,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {

        List<Window> windows() {
            var windows = new ArrayList<Window>();
            if (of != null && !of.isEmpty()) {
                if (on == null || on.isBlank()) {
                    throw new Rejected("nobody said when", "name the day, as on=2026-12-05 or on=2026-12-05T22:00");
                }
                windows.add(Window.of(of, on, hours));
            }
            for (String each : window == null ? List.<String>of() : window) {
                windows.add(Window.parse(each));
            }
            if (windows.isEmpty() || windows.size() > WINDOWS_MAX) {
                throw new Rejected(
                        windows.isEmpty() ? "no maintenance window" : "%d windows".formatted(windows.size()),
                        "name 1 to %d, as system:erp with its day, or system:erp@2026-12-05+6".formatted(WINDOWS_MAX));
            }
            return windows;
        }
    }

    @GetMapping("/maintenance")
    Maintenance maintenance(@ModelAttribute Question question) {
        return maintaining.of(question.windows(), Scope.of(null, question.knownAt(), question.without()));
    }
}
