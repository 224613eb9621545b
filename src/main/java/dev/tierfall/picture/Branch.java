package dev.tierfall.picture;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One place of a vendor in a chain, and those below it. A chain runs within one contract and service, so a vendor that
 * works in two of them has two places, as it should.
 */
final class Branch {

    static final int NOBODY = -1;

    final int vendor;
    final int tier;
    final int contract;
    final int service;

    /** The contract or subcontract by which it stands here; -1 where none is named. */
    final int by;

    final List<Branch> below = new ArrayList<>();
    boolean leadsToFocus;

    private Branch(int vendor, int tier, int contract, int service, int by) {
        this.vendor = vendor;
        this.tier = tier;
        this.contract = contract;
        this.service = service;
        this.by = by;
    }

    private record Chain(int contract, int service) {}

    /** The chains in which a vendor stands: what lies between it and us, and all below it. */
    static List<Branch> of(Snapshot snapshot, int focus) {
        Map<Chain, List<Link>> chains = new LinkedHashMap<>();
        for (Link link : snapshot.links()) {
            if (link.prime() >= 0 && link.sub() >= 0) {
                chains.computeIfAbsent(new Chain(link.contract(), link.service()), fresh -> new ArrayList<>())
                        .add(link);
            }
        }
        List<Branch> heads = new ArrayList<>();
        Set<Integer> contracts = new HashSet<>();
        chains.forEach((chain, links) -> {
            if (links.stream().anyMatch(link -> link.prime() == focus || link.sub() == focus)) {
                contracts.add(chain.contract());
                heads.addAll(heads(chain, links, focus));
            }
        });
        for (Contracted contracted : snapshot.contracted()) {
            if (contracted.vendor() == focus && contracts.add(contracted.contract())) {
                heads.add(new Branch(focus, 1, contracted.contract(), NOBODY, contracted.contract()).marked());
            }
        }
        return heads;
    }

    private static List<Branch> heads(Chain chain, List<Link> links, int focus) {
        Set<Integer> subs = new HashSet<>();
        links.forEach(link -> subs.add(link.sub()));
        List<Integer> tops = links.stream()
                .map(Link::prime)
                .distinct()
                .filter(prime -> !subs.contains(prime))
                .sorted()
                .toList();
        List<Branch> heads = new ArrayList<>();
        for (int top : tops.isEmpty() ? List.of(links.getFirst().prime()) : tops) {
            Branch head = new Branch(top, 1, chain.contract(), chain.service(), chain.contract());
            head.grow(links, focus, new HashSet<>(Set.of(top)));
            if (head.leadsToFocus) {
                heads.add(head);
            }
        }
        return heads;
    }

    /** Keeps what leads to the vendor asked for, and everything below it; a circle is walked once. */
    private void grow(List<Link> links, int focus, Set<Integer> above) {
        leadsToFocus = vendor == focus;
        boolean beyond = above.contains(focus);
        List<Link> next = links.stream()
                .filter(link -> link.prime() == vendor && !above.contains(link.sub()))
                .sorted(Comparator.comparingInt(Link::sub))
                .toList();
        for (Link link : next) {
            Branch branch = new Branch(link.sub(), tier + 1, contract, service, link.link());
            Set<Integer> path = new HashSet<>(above);
            path.add(link.sub());
            branch.grow(links, focus, path);
            if (beyond || branch.leadsToFocus) {
                below.add(branch);
                leadsToFocus |= branch.leadsToFocus;
            }
        }
    }

    private Branch marked() {
        leadsToFocus = true;
        return this;
    }
}
