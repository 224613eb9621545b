package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Tiers;
import dev.tierfall.model.Kind;
import dev.tierfall.picture.Picture.Edges;
import dev.tierfall.picture.Picture.Leader;
import dev.tierfall.picture.Picture.Origin;
import dev.tierfall.picture.Picture.Ring;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Draws all of us with nothing fallen: our vendors in rings by tier, in sectors by the function each could take down.
 */
@Service
class TierPicture {

    private static final int LEADERS = 10;

    private final Scenes scenes;
    private final Leanings leanings;
    private final Facts facts;

    TierPicture(Scenes scenes, Leanings leanings, Facts facts) {
        this.scenes = scenes;
        this.leanings = leanings;
        this.facts = facts;
    }

    Picture of(Question question) {
        Scene scene = scenes.set(question.scope());
        Snapshot snapshot = scene.snapshot();
        Things things = snapshot.things();
        Tiers tiers = Tiers.of(scene);
        Outlook outlook = leanings.outlook(snapshot);
        List<Hit> all = hits(snapshot, tiers, outlook);
        Opening opening = Opening.of(all, leanings.frame(snapshot), question);
        TierSentences sentences = new TierSentences(snapshot, tiers, outlook);
        return new Picture(
                "tiers",
                sentences.title(),
                sentences.note(opening),
                Stamps.of(scene),
                origins(all),
                sentences.figures(),
                labelled(opening.rings(), last(tiers, things)),
                opening.sectors(),
                opening.marks(),
                new Edges(List.of(), List.of()),
                opening.cells(),
                opening.level().opens(),
                List.of(),
                0,
                opening.shown(),
                things.of(Kind.VENDOR).length,
                leaders(things, tiers, outlook));
    }

    private List<Hit> hits(Snapshot snapshot, Tiers tiers, Outlook outlook) {
        Things things = snapshot.things();
        Leaning leaning = leanings.of(snapshot);
        Seating seating = leanings.seating(snapshot);
        List<Hit> hits = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (String ref : facts.ours(snapshot)) {
            int place = things.place(ref);
            ours.add(ref);
            hits.add(hit(things, place, 0, null, "", ""));
        }
        Map<Integer, Integer> primes = primes(snapshot, tiers);
        int beyond = last(tiers, things) + 1;
        for (int vendor : things.of(Kind.VENDOR)) {
            Integer tier = tiers.of(vendor);
            Integer prime = primes.get(vendor);
            String parent = prime != null ? things.ref(prime) : tier == null || ours.isEmpty() ? "" : ours.getFirst();
            String sector = leaning.of(vendor) < 0 ? "" : things.ref(leaning.of(vendor));
            hits.add(hit(things, vendor, tier == null ? beyond : tier, outlook.of(vendor), parent, sector)
                    .seated(seating.of(vendor)));
        }
        hits.sort(Hit.ORDER);
        return hits;
    }

    private static Hit hit(
            Things things, int place, int ring, Outlook.@Nullable Reach reach, String parent, String sector) {
        double likelihood = ring == 0 ? 1 : reach == null ? 0 : reach.likelihood();
        String name = Named.thing(things, place);
        boolean critical = reach != null && Ramp.step(reach.likelihood()) == 4;
        return new Hit(
                things.ref(place),
                name,
                things.kind(place),
                things.key(place),
                Seats.NONE,
                ring,
                likelihood,
                0,
                false,
                critical,
                parent,
                sector);
    }

    /** The nearest prime of each vendor: the edge that is drawn. */
    private static Map<Integer, Integer> primes(Snapshot snapshot, Tiers tiers) {
        Map<Integer, Integer> primes = new HashMap<>();
        for (Link link : snapshot.links()) {
            Integer tier = link.sub() < 0 ? null : tiers.of(link.sub());
            Integer above = link.prime() < 0 ? null : tiers.of(link.prime());
            if (tier != null && above != null && above == tier - 1 && snapshot.takesPart(link.link())) {
                primes.merge(link.sub(), link.prime(), Math::min);
            }
        }
        return primes;
    }

    private static int last(Tiers tiers, Things things) {
        return IntStream.of(things.of(Kind.VENDOR))
                .mapToObj(tiers::of)
                .filter(tier -> tier != null)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static List<Ring> labelled(List<Ring> rings, int last) {
        return rings.stream()
                .map(ring -> ring.label() != null
                        ? ring
                        : ring.labelled(ring.at() > last ? "no known chain" : "tier " + ring.at()))
                .toList();
    }

    private static List<Origin> origins(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.ring() == 0)
                .map(hit -> new Origin(hit.ref(), "", hit.name(), hit.kind().word()))
                .toList();
    }

    private static List<Leader> leaders(Things things, Tiers tiers, Outlook outlook) {
        List<Leader> leaders = new ArrayList<>();
        for (int vendor : things.of(Kind.VENDOR)) {
            Outlook.Reach reach = outlook.of(vendor);
            if (reach != null) {
                String name = Named.thing(things, vendor);
                double likelihood = Marks.rounded(reach.likelihood());
                leaders.add(new Leader(things.ref(vendor), name, tiers.of(vendor), reach.critical(), likelihood));
            }
        }
        leaders.sort(Comparator.comparingInt(Leader::critical)
                .thenComparingDouble(Leader::likelihood)
                .reversed()
                .thenComparing(Leader::ref));
        return leaders.stream().limit(LEADERS).toList();
    }
}
