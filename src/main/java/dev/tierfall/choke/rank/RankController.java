package dev.tierfall.choke.rank;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.choke.rank.RankAnswer.Whole;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/rank}: every vendor by what its fall reaches. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class RankController {

    private final Scenes scenes;

    RankController(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The question as it stands in the address. */
    record Question(
            @Nullable String state,
            @Nullable String limit,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without,
            @Nullable Boolean sensitivity) {}

    @GetMapping("/rank")
    RankAnswer rank(@ModelAttribute Question question) {
        State state = state(question.state());
        Top top = Top.of(question.limit());
        Scene scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        return answer(scene, state, top, Boolean.TRUE.equals(question.sensitivity()));
    }

    static RankAnswer answer(Scene scene, State state, Top top, boolean sensitivity) {
        List<Row> rows = VendorRanking.of(scene, state);
        Whole whole = VendorRanking.whole(scene);
        return new RankAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                RankSentences.title(rows, state, whole),
                RankSentences.summary(rows, whole),
                state.word(),
                Weights.POLICY,
                whole,
                top.of(rows),
                top.more(rows),
                sensitivity ? RankSensitivity.of(scene, state, rows) : null);
    }

    private static State state(@Nullable String word) {
        return switch (word == null || word.isBlank() ? "control" : word.strip()) {
            case "control" -> State.CONTROL;
            case "availability" -> State.AVAILABILITY;
            default ->
                throw new Rejected("a vendor does not fall in '%s'".formatted(word), "choose control, availability");
        };
    }
}
