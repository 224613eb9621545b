package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.model.PlainName;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jgrapht.alg.util.UnionFind;
import org.jspecify.annotations.Nullable;

/**
 * Vendors that are one company, spelled several ways: those of one LEI, and those of which a name or alias is equal
 * once spelling and legal form are taken off. Different LEIs are different companies, whatever they are called; a name
 * that several of those bear joins nobody.
 */
final class Companies {

    private final Things things;
    private final Facts facts;
    private final UnionFind<Integer> same;
    private final Map<Integer, String> leiOf = new HashMap<>();
    private final Set<String> ambiguous = new TreeSet<>();
    private final Map<Integer, int[]> members = new TreeMap<>();
    private final Map<Integer, Integer> companyOf = new HashMap<>();

    private Companies(Scene scene, Facts facts) {
        this.things = scene.things();
        this.facts = facts;
        List<Integer> vendors = Arrays.stream(things.of(Kind.VENDOR))
                .filter(scene::stands)
                .boxed()
                .toList();
        same = new UnionFind<>(new HashSet<>(vendors));
        joinByLei(vendors);
        joinByName(vendors);
        gather(vendors);
    }

    /** Of the vendors that take part. */
    static Companies of(Scene scene, Facts facts) {
        return new Companies(scene, facts);
    }

    private void joinByLei(List<Integer> vendors) {
        var first = new HashMap<String, Integer>();
        for (int vendor : vendors) {
            String lei = facts.company(things.ref(vendor)).lei();
            if (lei != null && !lei.isBlank()) {
                String upper = lei.strip().toUpperCase(Locale.ROOT);
                join(first.computeIfAbsent(upper, unseen -> vendor), vendor, upper);
            }
        }
    }

    private void joinByName(List<Integer> vendors) {
        var byName = new TreeMap<String, List<Integer>>();
        for (int vendor : vendors) {
            names(vendor)
                    .map(PlainName::of)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(vendor));
        }
        byName.values().forEach(this::joinUnlessLeisDiffer);
    }

    private Stream<String> names(int vendor) {
        return Stream.concat(
                Stream.ofNullable(things.name(vendor)), facts.company(things.ref(vendor)).aliases().stream());
    }

    private void joinUnlessLeisDiffer(List<Integer> alike) {
        var leis = new TreeSet<String>();
        for (int vendor : alike) {
            String lei = leiOf.get(same.find(vendor));
            if (lei != null) {
                leis.add(lei);
            }
        }
        if (leis.size() > 1) {
            alike.forEach(vendor -> ambiguous.add(things.ref(vendor)));
        } else {
            alike.forEach(vendor -> join(alike.getFirst(), vendor, leis.isEmpty() ? null : leis.first()));
        }
    }

    private void join(int one, int other, @Nullable String lei) {
        same.union(one, other);
        if (lei != null) {
            leiOf.put(same.find(one), lei);
        }
    }

    /** A company goes by its first member that somebody described, or by its first. */
    private void gather(List<Integer> vendors) {
        var byRoot = new HashMap<Integer, List<Integer>>();
        vendors.forEach(vendor -> byRoot.computeIfAbsent(same.find(vendor), root -> new ArrayList<>())
                .add(vendor));
        byRoot.values().forEach(all -> {
            int shown = all.stream()
                    .filter(vendor -> things.name(vendor) != null)
                    .findFirst()
                    .orElse(all.getFirst());
            members.put(shown, all.stream().mapToInt(vendor -> vendor).toArray());
            all.forEach(vendor -> companyOf.put(vendor, shown));
        });
    }

    /** Every company, by the place of the vendor that it goes by, in the order of the refs. */
    int[] all() {
        return members.keySet().stream().mapToInt(company -> company).toArray();
    }

    /** The vendors that are this company, in the order of the refs. */
    int[] members(int company) {
        return members.getOrDefault(company, new int[0]);
    }

    /** The company that a vendor is; -1 where the vendor takes no part. */
    int of(int vendor) {
        return companyOf.getOrDefault(vendor, -1);
    }

    /** Vendors that share a name with companies of different LEIs, and were left apart for it. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    /** The country of a company's seat: that of the vendor it goes by, else the first that is said; null for none. */
    @Nullable
    String country(int company) {
        return Stream.concat(Stream.of(company), Arrays.stream(members(company)).boxed())
                .map(vendor -> facts.company(things.ref(vendor)).country())
                .filter(country -> country != null && !country.isBlank())
                .findFirst()
                .orElse(null);
    }
}
