package dev.tierfall.dossier.part;

import dev.tierfall.blast.Chain;
import dev.tierfall.blast.Chain.LinkAnswer;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the links of a chain show only together: how deep it goes, where it ends in the dark, and who meets whom. */
public final class ChainNotes {

    private final Chain chain;
    private final Things things;

    /** Who works for whom, within one contract and service, so that no chain is invented. */
    private record Place(String contract, String service, String vendor) {}

    private ChainNotes(Chain chain, Things things) {
        this.chain = chain;
        this.things = things;
    }

    /** One sentence each; what is not there is not said, but that nobody has told who works below. */
    public static List<String> of(Chain chain, Things things, List<Line> companies) {
        var notes = new ChainNotes(chain, things);
        return Stream.of(
                        Stream.of(notes.tier(), notes.depth()),
                        notes.unmapped().stream(),
                        notes.undisclosed().stream(),
                        notes.twice().stream(),
                        Companies.notes(companies, things).stream(),
                        notes.diamonds().stream(),
                        notes.circles().stream())
                .flatMap(each -> each)
                .toList();
    }

    private String tier() {
        Integer tier = chain.tier();
        return tier == null
                ? "No known chain leads from us to it; that is a gap in the map, not safety."
                : tier == 1
                        ? "It stands on tier 1: we have a contract with it."
                        : "It stands on tier %d: it works for us through others.".formatted(tier);
    }

    private String depth() {
        int deepest = chain.links().stream()
                .map(LinkAnswer::tier)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return deepest == 0
                ? "No link of a chain that takes part is known."
                : "%s, down to tier %d."
                        .formatted(Told.count(chain.links().size(), "link is known", "links are known"), deepest);
    }

    /** Vendors that nobody is known to work for: unknown, not none. */
    private List<String> unmapped() {
        var primes = new TreeSet<String>();
        chain.links().forEach(link -> primes.add(link.prime()));
        var ends = new TreeSet<String>();
        ends.add(chain.vendor());
        chain.links().forEach(link -> ends.add(link.sub()));
        ends.removeAll(primes);
        return ends.isEmpty()
                ? List.of()
                : List.of("Nobody has told who works for %s: those tiers are unmapped.".formatted(names(ends)));
    }

    private List<String> undisclosed() {
        var subs = new TreeSet<String>();
        chain.links().stream()
                .filter(link -> link.takesPart() && Boolean.FALSE.equals(link.notified()))
                .forEach(link -> subs.add(link.sub()));
        return subs.isEmpty()
                ? List.of()
                : List.of("Nobody notified us of %s, who %s for us all the same."
                        .formatted(names(subs), subs.size() == 1 ? "works" : "work"));
    }

    /** Vendors that stand in several contracts or services. */
    private List<String> twice() {
        SequencedMap<String, TreeSet<String>> where = new TreeMap<>();
        for (LinkAnswer link : chain.links()) {
            where.computeIfAbsent(link.sub(), sub -> new TreeSet<>()).add(link.contract() + " " + link.service());
        }
        List<String> met = where.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "%s (%d times)"
                        .formatted(
                                Told.name(things, entry.getKey()),
                                entry.getValue().size()))
                .toList();
        return met.isEmpty() ? List.of() : List.of("Met in more than one chain: %s.".formatted(Told.list(met)));
    }

    /** Vendors below which two ways of one chain meet again: they look like two and are one. */
    private List<String> diamonds() {
        Map<Place, TreeSet<String>> primes = new HashMap<>();
        for (LinkAnswer link : chain.links()) {
            primes.computeIfAbsent(place(link, link.sub()), sub -> new TreeSet<>())
                    .add(link.prime());
        }
        var met = new TreeSet<String>();
        primes.forEach((place, all) -> {
            if (all.size() > 1) {
                met.add(place.vendor());
            }
        });
        return met.isEmpty()
                ? List.of()
                : List.of("A diamond: within one service several primes rest on %s.".formatted(names(met)));
    }

    /** Peels off who has nobody above, or nobody below, until only those are left that work for each other. */
    private List<String> circles() {
        List<LinkAnswer> left = new ArrayList<>(chain.links());
        int before;
        do {
            before = left.size();
            List<Place> above =
                    left.stream().map(link -> place(link, link.prime())).toList();
            List<Place> below =
                    left.stream().map(link -> place(link, link.sub())).toList();
            var primes = new HashSet<>(above);
            var subs = new HashSet<>(below);
            left.removeIf(
                    link -> !primes.contains(place(link, link.sub())) || !subs.contains(place(link, link.prime())));
        } while (left.size() < before);
        var met = new TreeSet<String>();
        left.forEach(link -> met.add(link.sub()));
        return met.isEmpty() ? List.of() : List.of("A circle: %s work for each other.".formatted(names(met)));
    }

    private static Place place(LinkAnswer link, String vendor) {
        return new Place(
                Objects.requireNonNullElse(link.contract(), ""),
                Objects.requireNonNullElse(link.service(), ""),
                vendor);
    }

    private String names(Set<String> refs) {
        return Told.list(refs.stream().map(ref -> Told.name(things, ref)).toList());
    }
}
