package dev.tierfall.whatif;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.whatif.WhatIfs.Kept;
import dev.tierfall.whatif.change.Outcome;
import dev.tierfall.whatif.change.Outcome.Changed;
import dev.tierfall.whatif.read.WhatIf;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/what-ifs}: what somebody saved, and whether it still fits the map. */
@Lazy
@RestController
@RequestMapping("/api/v1/what-ifs")
class WhatIfController {

    static final int SHOWN = 1_000;

    private final WhatIfs whatIfs;

    WhatIfController(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    /**
     * One of them.
     *
     * @param words what it amounts to; empty where it does not fit
     * @param text as it was saved; null in the list
     * @param changed what would be other, {@value #SHOWN} at most
     * @param more how much would be other besides
     * @param stubs refs that it names and that nobody describes
     * @param troubles why it no longer fits the map; empty where it does
     */
    record Answer(
            String name,
            String why,
            String words,
            String who,
            String at,
            @Nullable String text,
            List<Changed> changed,
            int more,
            List<String> stubs,
            List<Rejection> troubles) {}

    @GetMapping
    List<Answer> all() {
        return whatIfs.all().stream().map(kept -> answer(kept, false)).toList();
    }

    @GetMapping("/{name}")
    Answer one(@PathVariable String name) {
        return answer(whatIfs.find(name), true);
    }

    @PutMapping("/{name}")
    Answer save(@PathVariable String name, @RequestBody(required = false) @Nullable String text, Principal who) {
        return answer(whatIfs.save(name, Objects.requireNonNullElse(text, ""), who.getName()), true);
    }

    /** Answers those that are left. */
    @DeleteMapping("/{name}")
    List<Answer> delete(@PathVariable String name) {
        whatIfs.delete(name);
        return all();
    }

    private Answer answer(Kept kept, boolean whole) {
        String why = "";
        try {
            WhatIf whatIf = whatIfs.read(kept.name(), kept.text());
            why = whatIf.why();
            Outcome outcome = whatIfs.outcome(whatIf);
            int shown = whole ? Math.min(SHOWN, outcome.changed().size()) : 0;
            return answer(kept, why, outcome, shown, whole);
        } catch (Rejected e) {
            String text = whole ? kept.text() : null;
            return new Answer(
                    kept.name(),
                    why,
                    "",
                    kept.who(),
                    kept.at().toInstant().toString(),
                    text,
                    List.of(),
                    0,
                    List.of(),
                    e.rejections());
        }
    }

    private static Answer answer(Kept kept, String why, Outcome outcome, int shown, boolean whole) {
        return new Answer(
                kept.name(),
                why,
                outcome.words(),
                kept.who(),
                kept.at().toInstant().toString(),
                whole ? kept.text() : null,
                outcome.changed().subList(0, shown),
                outcome.changed().size() - shown,
                outcome.stubs(),
                List.of());
    }
}
