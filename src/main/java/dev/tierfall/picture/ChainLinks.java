package dev.tierfall.picture;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links that lanes draw, as a table: the same cards in words, with what was said of each link. */
final class ChainLinks {

    /** Null is unknown. */
    record Told(
            String prime,
            String primeName,
            String sub,
            String subName,
            int tier,
            @Nullable String status,
            @Nullable String notified,
            @Nullable String approved,
            @Nullable String exposesData,
            @Nullable String reliance,
            String record) {}

    private record Pair(int prime, int sub, int contract, int service, int tier) {}

    private ChainLinks() {}

    static List<Told> of(Snapshot snapshot, List<Branch> heads, Facts facts) {
        Set<Pair> drawn = new HashSet<>();
        heads.forEach(head -> collect(head, drawn));
        List<String> refs = snapshot.links().stream()
                .map(link -> snapshot.things().ref(link.link()))
                .toList();
        Map<String, String> records = facts.rows("link-records", snapshot, Map.of("links", refs)).stream()
                .collect(Collectors.toMap(row -> row.text("ref"), row -> row.text("record")));
        List<Told> told = new ArrayList<>();
        for (Link link : snapshot.links()) {
            drawn.stream()
                    .filter(pair -> pair.prime() == link.prime()
                            && pair.sub() == link.sub()
                            && pair.contract() == link.contract()
                            && pair.service() == link.service())
                    .findFirst()
                    .ifPresent(pair -> told.add(told(snapshot.things(), link, pair.tier(), records)));
        }
        return told;
    }

    private static void collect(Branch branch, Set<Pair> drawn) {
        for (Branch next : branch.below) {
            drawn.add(new Pair(branch.vendor, next.vendor, branch.contract, branch.service, next.tier));
            collect(next, drawn);
        }
    }

    private static Told told(Things things, Link link, int tier, Map<String, String> records) {
        return new Told(
                things.ref(link.prime()),
                Named.thing(things, link.prime()),
                things.ref(link.sub()),
                Named.thing(things, link.sub()),
                tier,
                link.terms().status(),
                yesOrNo(link.terms().notified()),
                yesOrNo(link.terms().approved()),
                yesOrNo(link.terms().exposesData()),
                link.terms().reliance(),
                records.getOrDefault(things.ref(link.link()), ""));
    }

    private static @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }
}
