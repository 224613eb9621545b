package dev.tierfall.brief.decision;

import dev.tierfall.access.Entitled;
import dev.tierfall.access.Seat;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.brief.decision.Proposing.Ballot;
import dev.tierfall.brief.decision.Proposing.Whose;
import dev.tierfall.check.finding.Given;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.remedy.Remedies;
import dev.tierfall.choke.remedy.Toll;
import dev.tierfall.model.Rejected;
import dev.tierfall.web.Moments;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/decisions}: what the council decides. Each act answers the decision as it then stands. */
@Lazy
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionController {

    record Proposed(
            @Nullable List<String> acts,
            @Nullable String title,
            @Nullable String reason,
            @Nullable String owner,
            @Nullable String due) {}

    record Owned(@Nullable String owner, @Nullable String due) {}

    /** @param seen the number of the last step that whoever votes has seen */
    record Voted(
            @Nullable String vote,
            @Nullable String seat,
            @Nullable String reason,
            @Nullable Long seen) {}

    private final Scenes scenes;
    private final Kept kept;
    private final Proposing proposing;
    private final ActCosts costs;

    DecisionController(Scenes scenes, Kept kept, Proposing proposing, ActCosts costs) {
        this.scenes = scenes;
        this.kept = kept;
        this.proposing = proposing;
        this.costs = costs;
    }

    @GetMapping
    DecisionsAnswer all(@RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Scene scene = scenes.set(new Scope(Moments.asOf(asOf), null, List.of()));
        Toll now = toll(scene);
        List<Promise> all = kept.all(scene, now);
        String summary = all.isEmpty()
                ? "Propose one of the acts that the brief or cuts name; the seats vote, and the council's decides."
                : all.getFirst().title() + ". " + all.getFirst().sentence();
        return new DecisionsAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                Kept.title(all),
                summary,
                now,
                all);
    }

    @PostMapping
    Promise propose(@RequestBody Proposed said, Principal who) {
        Scene scene = scenes.set(Scope.TODAY);
        var whose = new Whose(Given.owner(said.owner()), Given.due(said.due(), scene.asOf(), null));
        String id = proposing.propose(
                scene,
                who.getName(),
                said.acts() == null ? List.of() : said.acts(),
                said.title() == null ? "" : said.title().strip(),
                Given.reason(said.reason()),
                whose);
        return kept.one(scene, toll(scene), id);
    }

    @PostMapping("/{id}/owner")
    Promise assign(@PathVariable String id, @RequestBody Owned said, Principal who) {
        Scene scene = scenes.set(Scope.TODAY);
        String stands = kept.one(scene, new Toll(0, 0, 0, 0), id).due();
        LocalDate due = Given.due(said.due(), scene.asOf(), stands == null ? null : LocalDate.parse(stands));
        proposing.assign(id, who.getName(), new Whose(Given.owner(said.owner()), due));
        return kept.one(scene, toll(scene), id);
    }

    @PostMapping("/{id}/vote")
    Promise vote(@PathVariable String id, @RequestBody Voted said, Principal who) {
        kept.there(id);
        Seat seat = Given.seat(said.seat(), Entitled.seats());
        boolean yes = "yes".equals(said.vote());
        if (!yes && !"no".equals(said.vote())) {
            throw new Rejected("the vote is neither yes nor no", "write \"vote\": \"yes\" or \"no\"");
        }
        if (said.seen() == null) {
            throw new Rejected(
                    "it does not say what was seen", "look at GET /api/v1/decisions and send its 'seen' along");
        }
        proposing.vote(id, who.getName(), new Ballot(seat, yes, Given.note(said.reason()), said.seen()));
        Scene scene = scenes.set(Scope.TODAY);
        return kept.one(scene, toll(scene), id);
    }

    private Toll toll(Scene scene) {
        return Remedies.of(scene, costs, List.of()).before();
    }
}
