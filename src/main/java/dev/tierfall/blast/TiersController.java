package dev.tierfall.blast;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/tiers} and {@code GET /api/v1/chain/halden-msp}: how far from us vendors stand, and by which
 * chains.
 */
@Lazy
@RestController
@RequestMapping("/api/v1")
class TiersController {

    private final Scenes scenes;

    TiersController(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Which map is asked. */
    record When(
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {

        Scope scope() {
            return Scope.of(asOf, knownAt, without);
        }
    }

    /** The tier of each vendor; null where no chain explains it. */
    record TiersAnswer(
            String asOf, String policy, String snapshot, List<String> without, Map<String, @Nullable Integer> tiers) {}

    @GetMapping("/tiers")
    TiersAnswer tiers(@ModelAttribute When when) {
        Scene scene = scenes.set(when.scope());
        return new TiersAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                Tiers.of(scene).byRef());
    }

    @GetMapping("/chain/{vendor}")
    Chain chain(@PathVariable String vendor, @ModelAttribute When when) {
        Scene scene = scenes.set(when.scope());
        return Chain.of(scene, vendor.contains(":") ? vendor : "vendor:" + vendor);
    }
}
