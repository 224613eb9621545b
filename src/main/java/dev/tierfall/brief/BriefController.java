package dev.tierfall.brief;

import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/brief?since=2026-09-10}: the council's brief. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class BriefController {

    private final Brief brief;

    BriefController(Brief brief) {
        this.brief = brief;
    }

    @GetMapping("/brief")
    BriefAnswer brief(@ModelAttribute Asked asked) {
        return brief.of(asked);
    }
}
