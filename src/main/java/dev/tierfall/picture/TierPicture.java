package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Tiers;
import dev.tierfall.model.Kind;
import dev.tierfall.picture.Picture.Edges;
import dev.tierfall.picture.Picture.Leader;
import dev.tierfall.picture.Picture.Origin;
import dev.tierfall.picture.Picture.Ring;
import dev.tierfall.picture.Picture.Sector;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot;
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
        List<Hit> all = Sectors.merged(hits(snapshot, tiers, outlook));
        List<Hit> hits = question.unfolds() ? Unfolding.of(all, question) : all;
        List<Sector> sectors = Sectors.of(hits, names(things));
        Rings rings = new Rings(hits, sectors);
        boolean folds = hits.size() > Folding.MOST_MARKS;
        List<Hit> marked = folds ? hits.stream().filter(hit -> hit.ring() == 0).toList() : hits;
        int vendors = things.of(Kind.VENDOR).length;
        int ours = all.size() - vendors;
        TierSentences sentences = new TierSentences(snapshot, tiers, outlook);
        return new Picture(
                "tiers",
                sentences.title(),
                sentences.note(),
                Stamps.of(scene),
                origins(hits),
                sentences.figures(),
                labelled(rings.rings(), last(tiers, things)),
                sectors,
                rings.marks(marked),
                new Edges(List.of(), List.of()),
                folds ? Folding.fold(hits, sectors) : null,
                List.of(),
                0,
                marked.size() - ours,
                vendors,
                leaders(things, tiers, outlook));
    }

    private List<Hit> hits(Snapshot snapshot, Tiers tiers, Outlook outlook) {
        Things things = snapshot.things();
        Leaning leaning = leanings.of(snapshot);
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
            hits.add(hit(things, vendor, tier == null ? beyond : tier, outlook.of(vendor), parent, sector));
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
                things.ref(place), name, things.kind(place), ring, likelihood, 0, false, critical, parent, sector);
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
                .map(ring -> new Ring(
                        ring.at(),
                        ring.inner(),
                        ring.outer(),
                        ring.count(),
                        ring.at() > last ? "no known chain" : "tier " + ring.at()))
                .toList();
    }

    private static List<Origin> origins(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.ring() == 0)
                .map(hit -> new Origin(hit.ref(), "", hit.name(), hit.kind().word()))
                .toList();
    }

    private static Map<String, String> names(Things things) {
        Map<String, String> names = new HashMap<>(Map.of("", "No function", Sectors.OTHERS, "Other functions"));
        IntStream.of(things.of(Kind.FUNCTION))
                .forEach(place -> names.put(things.ref(place), Named.thing(things, place)));
        return names;
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
