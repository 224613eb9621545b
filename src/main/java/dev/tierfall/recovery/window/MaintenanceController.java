package dev.tierfall.recovery.window;

import dev.tierfall.blast.Scope;
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

    private final Maintaining maintaining;

    MaintenanceController(Maintaining maintaining) {
        this.maintaining = maintaining;
    }

    /** The question as it stands in the address. */
    record Question(
            @Nullable List<String> of,
            @Nullable String on,
            @Nullable String hours,
            @Nullable List<String> window,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {

        List<Window> windows() {
            return Windows.read(of == null ? List.of() : of, on, hours, window == null ? List.of() : window);
        }
    }

    @GetMapping("/maintenance")
    Maintenance maintenance(@ModelAttribute Question question) {
        return maintaining.of(question.windows(), Scope.of(null, question.knownAt(), question.without()));
    }
}
