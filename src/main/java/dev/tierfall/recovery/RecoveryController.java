package dev.tierfall.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.BlastController;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/recovery?from=vendor:halden-msp}: when is what fell back? The same stands in the answer of
 * {@code /blast} that is asked with {@code recovery=true}.
 */
@Lazy
@RestController
@RequestMapping("/api/v1")
class RecoveryController {

    private final Blasts blasts;
    private final BlastController rows;
    private final Recoveries recoveries;

    RecoveryController(Blasts blasts, BlastController rows, Recoveries recoveries) {
        this.blasts = blasts;
        this.rows = rows;
        this.recoveries = recoveries;
    }

    /** The question as it stands in the address. */
    record Question(
            @Nullable List<String> from,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {

        List<String> fallen() {
            return from == null ? List.of() : from;
        }

        Scope scope() {
            return Scope.of(asOf, knownAt, without);
        }
    }

    /**
     * A blast, and what comes back after it.
     *
     * @param recovery left out where it was not asked for
     */
    record Both(
            @JsonUnwrapped BlastAnswer blast,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Recovery recovery) {}

    @GetMapping("/recovery")
    Recovery recovery(@ModelAttribute Question question) {
        return recoveries.of(blasts.of(question.fallen(), question.scope()));
    }

    @GetMapping(path = "/blast", params = "recovery")
    Both blast(
            @ModelAttribute("rows") BlastController.Question asked,
            @ModelAttribute("recovery") Question question,
            @RequestParam("recovery") String wanted) {
        return switch (wanted.strip()) {
            case "true", "" -> both(asked, question);
            case "false" -> new Both(rows.answered(asked).answer(), null);
            default -> throw new Rejected("recovery '%s'".formatted(wanted), "write true or false");
        };
    }

    /** One walk for both, unless it was made by an engine that can't say what stops of necessity. */
    private Both both(BlastController.Question asked, Question question) {
        BlastController.Answered blast = rows.answered(asked);
        boolean whole = blast.walked().unanswered().isEmpty();
        return new Both(blast.answer(), whole ? recoveries.of(blast.walked()) : recovery(question));
    }
}
