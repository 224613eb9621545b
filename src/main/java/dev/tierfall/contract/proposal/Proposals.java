package dev.tierfall.contract.proposal;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.contract.book.BookReader;
import dev.tierfall.contract.book.Proposal;
import dev.tierfall.contract.proposal.ProposalAnswer.Side;
import dev.tierfall.contract.proposal.ProposalsAnswer.Listed;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.registry.Edits;
import dev.tierfall.store.ImportReport;
import dev.tierfall.store.Maps;
import dev.tierfall.web.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Lists proposed subcontracts, weighs one, and writes a decision into the map. */
@Lazy
@Service
class Proposals {

    static final String APPROVE = "approve";
    static final String OBJECT = "object";
    private static final String KIND = "subcontract:";

    private final Scenes scenes;
    private final Maps maps;
    private final BookReader books;
    private final Effects effects;
    private final Edits edits;

    Proposals(Scenes scenes, Maps maps, BookReader books, Effects effects, Edits edits) {
        this.scenes = scenes;
        this.maps = maps;
        this.books = books;
        this.effects = effects;
        this.edits = edits;
    }

    ProposalsAnswer list(Scope scope) {
        Scene scene = scenes.set(whole(scope));
        List<Listed> all = open(scene);
        return new ProposalsAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                List.of(),
                ProposalSentences.title(all),
                ProposalSentences.summary(all),
                all);
    }

    ProposalAnswer weigh(String id, Scope scope) {
        Scene scene = scenes.set(whole(scope));
        Listed listed = one(id, scene);
        Side before = effects.before(listed.proposal(), scope);
        Side after = effects.after(listed.proposal(), scope, scene.asOf());
        return new ProposalAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                List.of(),
                listed.says(),
                ProposalSentences.effect(listed.proposal(), before, after),
                listed,
                before,
                after);
    }

    /** Writes a decision as an edit of the link: who, when, which and why. */
    ImportReport decide(String id, @Nullable String decision, @Nullable String reason, String who) {
        boolean approves = APPROVE.equals(decision);
        if (!approves && !OBJECT.equals(decision)) {
            throw new Rejected("'%s' is no decision".formatted(decision), "write approve or object");
        }
        if (reason == null || reason.isBlank()) {
            throw new Rejected("a decision has a reason", "say why, in a sentence");
        }
        Scene scene = scenes.set(Scope.TODAY);
        Proposal proposal = one(id, scene).proposal();
        if (!approves && isPast(proposal, scene.asOf())) {
            throw new Rejected(
                    "silence was consent after %s".formatted(proposal.objectBy()),
                    "end the subcontract on the map, with until, once it is ended");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("status", approves ? "approved" : "objected");
        values.put("approved", String.valueOf(approves));
        values.put("decided_on", scene.asOf().toString());
        values.put("x_decided_by", who);
        values.put("x_reason", reason.strip());
        return edits.edit(Ref.parse(proposal.ref()), values, who);
    }

    private static boolean isPast(Proposal proposal, LocalDate day) {
        return proposal.objectBy() != null
                && LocalDate.parse(proposal.objectBy()).isBefore(day);
    }

    private Listed one(String id, Scene scene) {
        String ref = id.startsWith(KIND) ? id : KIND + id;
        return open(scene).stream()
                .filter(one -> one.proposal().ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND,
                        "%s is no proposal that waits for a decision".formatted(ref),
                        "GET /api/v1/proposals lists those that do"));
    }

    private List<Listed> open(Scene scene) {
        return scene.snapshot().ask(maps, scene.budget().left(), view -> books.proposals(view, scene.asOf())).stream()
                .map(proposal -> listed(proposal, scene.asOf()))
                .toList();
    }

    private static Listed listed(Proposal proposal, LocalDate asOf) {
        Long days = proposal.objectBy() == null
                ? null
                : ChronoUnit.DAYS.between(asOf, LocalDate.parse(proposal.objectBy()));
        return new Listed(days, ProposalSentences.says(proposal, days), proposal);
    }

    private static Scope whole(Scope scope) {
        if (!scope.without().isEmpty()) {
            throw new Rejected(
                    "proposals can't leave things out", "write a what-if that removes them, and ask with what-if=NAME");
        }
        return scope;
    }
}
