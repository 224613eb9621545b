package dev.tierfall.contract.proposal;

import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.blast.Tiers;
import dev.tierfall.contract.book.BookReader;
import dev.tierfall.contract.book.Proposal;
import dev.tierfall.contract.proposal.ProposalAnswer.Side;
import dev.tierfall.model.Kind;
import dev.tierfall.spread.Things;
import dev.tierfall.store.Maps;
import dev.tierfall.whatif.WhatIfs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What would be other if a proposed link were accepted. */
@Lazy
@Component
class Effects {

    private final Scenes scenes;
    private final Blasts blasts;
    private final WhatIfs whatIfs;
    private final Maps maps;
    private final BookReader books;

    Effects(Scenes scenes, Blasts blasts, WhatIfs whatIfs, Maps maps, BookReader books) {
        this.scenes = scenes;
        this.blasts = blasts;
        this.whatIfs = whatIfs;
        this.maps = maps;
        this.books = books;
    }

    Side before(Proposal proposal, Scope scope) {
        return side(proposal, scenes.set(scope));
    }

    /** On the day of the question, or on that from which the link holds, where that comes later. */
    Side after(Proposal proposal, Scope scope, LocalDate asOf) {
        LocalDate since = proposal.since() == null ? asOf : LocalDate.parse(proposal.since());
        LocalDate day = since.isAfter(asOf) ? since : asOf;
        var accepted = whatIfs.supposed("accepted", "changes:\n  - accept: %s\n".formatted(proposal.ref()));
        return side(proposal, scenes.set(new Scope(day, scope.knownAt(), List.of()).supposing(accepted)));
    }

    private Side side(Proposal proposal, Scene scene) {
        Things things = scene.things();
        List<String> countries = proposal.contract() == null
                ? List.of()
                : scene.snapshot()
                        .ask(
                                maps,
                                scene.budget().left(),
                                view -> books.countries(
                                        view, scene.asOf(), Objects.requireNonNull(proposal.contract())));
        int critical = (int) Arrays.stream(things.of(Kind.FUNCTION))
                .filter(function -> things.critical(function) && scene.stands(function))
                .count();
        return new Side(
                scene.asOf().toString(),
                Tiers.of(scene).of(things.place(proposal.sub())),
                blasts.totals(scene, proposal.sub() + "=control"),
                blasts.totals(scene, proposal.sub() + "=availability"),
                critical,
                countries.stream().filter(country -> !country.isEmpty()).toList(),
                countries.contains(""));
    }
}
