package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import dev.tierfall.web.Refused;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The chains that a vendor stands in: every link from it upwards to us, and downwards to the last one known. A link
 * joins only links of its own contract and service, so no chain is invented.
 *
 * @param tier of the vendor; null where no chain explains it
 * @param links by the tier of their subs, then by ref
 */
public record Chain(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String vendor,
        @Nullable String name,
        @Nullable Integer tier,
        List<LinkAnswer> links) {

    /**
     * One link.
     *
     * @param tier of its sub; null where the link takes no part or no chain explains it
     * @param takesPart false while it is proposed, after an objection, or when its contract is not live
     */
    public record LinkAnswer(
            String subcontract,
            String prime,
            String sub,
            @Nullable Integer tier,
            @Nullable String contract,
            @Nullable String service,
            @Nullable String status,
            @Nullable Boolean notified,
            @Nullable Boolean approved,
            @Nullable Boolean exposesData,
            @Nullable String reliance,
            @Nullable String country,
            boolean takesPart) {}

    /** The chains of one vendor; refuses, as not found, what is no vendor on the map. */
    public static Chain of(Scene scene, String ref) {
        int vendor = place(scene, ref);
        Things things = scene.things();
        Tiers tiers = Tiers.of(scene);
        return new Chain(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                things.ref(vendor),
                things.name(vendor),
                tiers.of(vendor),
                links(scene, vendor).stream()
                        .map(link -> answer(scene, tiers, link))
                        .sorted(Comparator.comparing(LinkAnswer::tier, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(LinkAnswer::subcontract))
                        .toList());
    }

    /** The path names the vendor, so what is none is not found. */
    private static int place(Scene scene, String ref) {
        try {
            int place = scene.place(ref);
            if (scene.things().kind(place) != Kind.VENDOR) {
                throw new Refused(
                        HttpStatus.NOT_FOUND,
                        "%s is not a vendor".formatted(ref),
                        "name a vendor, as vendor:halden-msp");
            }
            return place;
        } catch (NotOnTheMap missing) {
            throw missing.at(ref);
        }
    }

    private static Set<Link> links(Scene scene, int vendor) {
        List<Link> all = scene.snapshot().links().stream()
                .filter(link -> !scene.without().things().get(link.link()))
                .toList();
        var found = new HashSet<Link>();
        walk(all.stream().filter(link -> link.sub() == vendor), found, link -> above(all, link));
        walk(all.stream().filter(link -> link.prime() == vendor), found, link -> below(all, link));
        return found;
    }

    /** Follows links from some to the next until no new one is met; chains may run in circles. */
    private static void walk(
            Stream<Link> first, Set<Link> found, java.util.function.Function<Link, Stream<Link>> onwards) {
        var met = new HashSet<Link>();
        var open = new ArrayDeque<Link>(first.toList());
        while (!open.isEmpty()) {
            Link link = open.poll();
            if (met.add(link)) {
                onwards.apply(link).forEach(open::add);
            }
        }
        found.addAll(met);
    }

    private static Stream<Link> above(List<Link> all, Link link) {
        return all.stream().filter(other -> joins(other, link));
    }

    private static Stream<Link> below(List<Link> all, Link link) {
        return all.stream().filter(other -> joins(link, other));
    }

    /**
     * Whether one link stands right above another: its sub is the other's prime, within the same contract and service.
     */
    private static boolean joins(Link above, Link below) {
        return above.sub() == below.prime()
                && !below.head()
                && above.link() != below.link()
                && above.contract() == below.contract()
                && above.service() == below.service();
    }

    private static LinkAnswer answer(Scene scene, Tiers tiers, Link link) {
        Things things = scene.things();
        boolean takesPart = scene.stands(link.link());
        return new LinkAnswer(
                things.ref(link.link()),
                things.ref(link.prime()),
                things.ref(link.sub()),
                takesPart ? tiers.of(link.sub()) : null,
                ref(things, link.contract()),
                ref(things, link.service()),
                link.terms().status(),
                link.terms().notified(),
                link.terms().approved(),
                link.terms().exposesData(),
                link.terms().reliance(),
                link.terms().country(),
                takesPart);
    }

    private static @Nullable String ref(Things things, int place) {
        return place < 0 ? null : things.ref(place);
    }
}
