package dev.tierfall.picture;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Blasts;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.picture.Picture.Edges;
import dev.tierfall.picture.Picture.Origin;
import dev.tierfall.picture.Picture.Sector;
import dev.tierfall.picture.Picture.Way;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Draws what falls around what fell: things in rings of hops and sectors of functions, folded where they are many. */
@Service
class FallPicture {

    private final Blasts blasts;
    private final Leanings leanings;

    FallPicture(Blasts blasts, Leanings leanings) {
        this.blasts = blasts;
        this.leanings = leanings;
    }

    Picture of(Question question) {
        Blast blast = blasts.of(question.fallen(), question.scope(), question.hopsMax(), "native");
        Things things = blast.scene().things();
        Snapshot snapshot = blast.scene().snapshot();
        List<Hit> all = Reached.things(blast, leanings, question.knownOnly());
        Opening opening = Opening.of(all, leanings.frame(snapshot), question);
        int total = (int) all.stream().filter(hit -> hit.ring() > 0).count();
        List<Way> ways = new Ways(blast).all(question.knownOnly(), question.to());
        return new Picture(
                opening.folds() ? "cells" : "rings",
                FallSentences.title(blast, all),
                FallSentences.note(opening, total),
                Stamps.of(blast.scene()),
                origins(blast, things),
                FallSentences.figures(blast, all, ways),
                opening.rings(),
                sectors(opening, blast),
                opening.marks(),
                new Edges(List.of(), List.of()),
                opening.cells(),
                opening.level().opens(),
                ways.subList(0, Math.min(ways.size(), Ways.LISTED)),
                Math.max(0, ways.size() - Ways.LISTED),
                opening.shown(),
                total,
                List.of());
    }

    private static List<Origin> origins(Blast blast, Things things) {
        return blast.origins().stream()
                .map(origin -> new Origin(
                        things.ref(origin.thing()),
                        origin.state().word(),
                        Named.thing(things, origin.thing()),
                        things.kind(origin.thing()).word()))
                .toList();
    }

    /** A sector's colour is how likely its function falls; things of no function colour theirs by the likeliest. */
    private static List<Sector> sectors(Opening opening, Blast blast) {
        Things things = blast.scene().things();
        Map<String, Integer> worst = new HashMap<>();
        for (int row = 0; row < blast.size(); row++) {
            int node = blast.node(row);
            int thing = blast.scene().graph().thing(node);
            if (things.kind(thing) == Kind.FUNCTION && blast.scene().graph().state(node) == State.AVAILABILITY) {
                worst.put(things.ref(thing), Ramp.step(blast.likelihood(row)));
            }
        }
        return opening.sectors().stream()
                .map(sector -> sector.worst(
                        worst.getOrDefault(sector.ref(), sector.ref().startsWith("function:") ? -1 : sector.worst())))
                .toList();
    }
}
