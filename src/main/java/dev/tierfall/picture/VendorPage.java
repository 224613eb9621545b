package dev.tierfall.picture;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.NotOnTheMap;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Tiers;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.Picture.Stamp;
import dev.tierfall.picture.Picture.Way;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One vendor on a page: its chains, what it holds of ours, and what its fall reaches. */
@Service
class VendorPage {

    /** @param value null where nobody said */
    record Described(String label, @Nullable String value) {}

    record Answer(
            String ref,
            String name,
            String title,
            String note,
            Stamp stamp,
            List<Figure> figures,
            List<Described> facts,
            Lanes lanes,
            List<ChainLinks.Told> links,
            List<Holdings.Group> holdings,
            List<Way> ways,
            int moreWays) {}

    private final Blasts blasts;
    private final Leanings leanings;
    private final Facts facts;

    VendorPage(Blasts blasts, Leanings leanings, Facts facts) {
        this.blasts = blasts;
        this.leanings = leanings;
        this.facts = facts;
    }

    Answer of(String id, Question question) {
        String ref = (id.startsWith("vendor:") ? Ref.parse(id) : new Ref(Kind.VENDOR, id)).toString();
        Blast blast = fall(ref, question);
        Scene scene = blast.scene();
        Snapshot snapshot = scene.snapshot();
        Things things = snapshot.things();
        int vendor = things.place(ref);
        List<Way> ways = new Ways(blast).all(false, question.to());
        List<Hit> hits = Reached.things(blast, leanings, false);
        List<Holdings.Group> holdings = Holdings.of(facts, snapshot, ref);
        List<Branch> heads = Branch.of(snapshot, vendor);
        String us = facts.ours(snapshot).stream()
                .map(own -> Named.thing(things, things.place(own)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Named::list));
        return new Answer(
                ref,
                Named.thing(things, vendor),
                FallSentences.title(blast, hits),
                tier(Tiers.of(scene).of(vendor)),
                Stamps.of(scene),
                FallSentences.figures(blast, hits, ways),
                Holdings.described(facts, snapshot, ref),
                ChainLanes.of(things, vendor, heads, us.isEmpty() ? "We" : us),
                ChainLinks.of(snapshot, heads, facts),
                holdings,
                ways.subList(0, Math.min(ways.size(), Ways.LISTED)),
                Math.max(0, ways.size() - Ways.LISTED));
    }

    private Blast fall(String ref, Question question) {
        try {
            return blasts.of(List.of(ref), question.scope());
        } catch (NotOnTheMap missing) {
            throw missing.at(ref);
        }
    }

    private static String tier(@Nullable Integer tier) {
        if (tier == null) {
            return "No known chain leads from us to this vendor; that is a gap in the map, not safety.";
        }
        return tier == 1
                ? "On tier 1: we have a contract with it."
                : "On tier %d: it works for us through others; we have no contract with it.".formatted(tier);
    }
}
