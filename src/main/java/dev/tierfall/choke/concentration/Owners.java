package dev.tierfall.choke.concentration;

import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jgrapht.alg.util.UnionFind;

/**
 * Companies that belong together: everything under one ultimate parent, as far as somebody said who owns whom. Where
 * sources contradict each other a company may name two owners, or a circle none; its group is then all of them.
 */
final class Owners {

    private final Map<Integer, int[]> groups = new TreeMap<>();
    private final Map<Integer, Integer> rootOf = new HashMap<>();

    private Owners(Things things, Facts facts, Companies companies) {
        List<Integer> all = Arrays.stream(companies.all()).boxed().toList();
        var together = new UnionFind<>(new HashSet<>(all));
        var owned = new HashSet<Integer>();
        for (int company : all) {
            for (int vendor : companies.members(company)) {
                String parent = facts.company(things.ref(vendor)).parent();
                int owner = parent == null ? -1 : companies.of(things.place(parent));
                if (owner >= 0 && owner != company) {
                    together.union(company, owner);
                    owned.add(company);
                }
            }
        }
        gather(all, together, owned);
    }

    static Owners of(Things things, Facts facts, Companies companies) {
        return new Owners(things, facts, companies);
    }

    private void gather(List<Integer> all, UnionFind<Integer> together, Set<Integer> owned) {
        var bySet = new HashMap<Integer, List<Integer>>();
        all.forEach(company -> bySet.computeIfAbsent(together.find(company), set -> new ArrayList<>())
                .add(company));
        bySet.values().forEach(group -> {
            int root = group.stream()
                    .filter(company -> !owned.contains(company))
                    .findFirst()
                    .orElse(group.getFirst());
            groups.put(root, group.stream().mapToInt(company -> company).toArray());
            group.forEach(company -> rootOf.put(company, root));
        });
    }

    /** The ultimate parents of more than one company, in the order of the refs. */
    int[] parents() {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().length > 1)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** The companies under an ultimate parent, with it. */
    int[] under(int parent) {
        return groups.getOrDefault(parent, new int[0]);
    }

    /** The ultimate parent of a company; itself where nobody owns it. */
    int parent(int company) {
        return rootOf.getOrDefault(company, company);
    }
}
