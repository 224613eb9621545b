package dev.tierfall.blast;

import dev.tierfall.blast.Blasts.Also;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Trials;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/blast?from=vendor:halden-msp}: what falls if this falls. */
@Lazy
@RestController
@RequestMapping("/api/v1")
public class BlastController {

    private final Blasts blasts;

    BlastController(Blasts blasts) {
        this.blasts = blasts;
    }

    /** The question as it stands in the address; the page's own address holds the same. */
    public record Question(
            @Nullable List<String> from,
            @Nullable String hops,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without,
            @Nullable String limit,
            @Nullable String cursor,
            @Nullable String engine,
            @Nullable String trials,
            @Nullable String seed,
            @Nullable Boolean sensitivity) {

        Also also() {
            return new Also(Trials.of(trials, seed), Boolean.TRUE.equals(sensitivity));
        }
    }

    /**
     * An answer and what it was written from.
     *
     * @param walked the whole blast, whatever number of hops was asked for
     */
    public record Answered(BlastAnswer answer, Blast walked) {}

    @GetMapping("/blast")
    BlastAnswer blast(@ModelAttribute Question question) {
        return answered(question).answer();
    }

    /** Walks once, for whoever needs more of the walk than its rows. */
    public Answered answered(Question question) {
        List<String> from = question.from() == null ? List.of() : question.from();
        Scope scope = Scope.of(question.asOf(), question.knownAt(), question.without());
        Page page = Page.of(question.limit(), question.cursor());
        String engine = question.engine() == null ? "native" : question.engine();
        Also also = question.also();
        int hops = hops(question.hops());
        Blast walked = blasts.of(from, scope, Integer.MAX_VALUE, engine);
        return new Answered(blasts.answer(walked.within(hops), hops, page, also), walked);
    }

    private static int hops(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Integer.MAX_VALUE;
        }
        if (!text.strip().matches("\\d{1,9}")) {
            throw new Rejected("hops '%s'".formatted(text), "give a whole number, 0 or more");
        }
        return Integer.parseInt(text.strip());
    }
}
