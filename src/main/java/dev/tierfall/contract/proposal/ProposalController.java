package dev.tierfall.contract.proposal;

import dev.tierfall.blast.Scope;
import dev.tierfall.store.ImportReport;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/proposals}: subcontracts that wait for a decision; of one, what it would change; and deciding. */
@Lazy
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalController {

    private final Proposals proposals;

    ProposalController(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The question as it stands in the address. */
    record Question(
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {

        Scope scope() {
            return Scope.of(asOf, knownAt, without);
        }
    }

    /** A decision: {@code approve} or {@code object}, and why. */
    record Decision(@Nullable String decision, @Nullable String reason) {}

    @GetMapping
    ProposalsAnswer list(@ModelAttribute Question question) {
        return proposals.list(question.scope());
    }

    @GetMapping("/{id}")
    ProposalAnswer weigh(@PathVariable String id, @ModelAttribute Question question) {
        return proposals.weigh(id, question.scope());
    }

    @PostMapping("/{id}/decision")
    ImportReport decide(@PathVariable String id, @RequestBody Decision decision, Principal who) {
        return proposals.decide(id, decision.decision(), decision.reason(), who.getName());
    }
}
