package dev.tierfall.contract.need;

import dev.tierfall.blast.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/needs?vendor=halden-msp}: what units ask of services, and of one vendor's. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class NeedController {

    private final Needs needs;

    NeedController(Needs needs) {
        this.needs = needs;
    }

    /** The question as it stands in the address. */
    record Question(
            @Nullable String vendor,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/needs")
    NeedsAnswer list(@ModelAttribute Question question) {
        return needs.list(
                Scope.of(question.asOf(), question.knownAt(), question.without()),
                question.vendor() == null ? "" : question.vendor().strip());
    }
}
