package dev.tierfall.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the specification answers about one map on one day. */
final class Twin implements Answers {

    final Facts facts;
    final LocalDate day;
    private final Map<Set<String>, List<Step>> steps = new HashMap<>();

    Twin(Facts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    List<Step> stepsOf(Set<String> without) {
        return steps.computeIfAbsent(without, gone -> Rules.steps(facts, day, gone));
    }

    @Override
    public Map<Fall, Reached> blast(Set<String> without, Collection<Fall> origins) {
        return rows(new Walk(stepsOf(without), starts(without, origins)), starts(without, origins));
    }

    @Override
    public Map<Fall, Reached> exposure(Set<String> without, Fall target) {
        var backwards = new Walk(stepsOf(without).stream().map(Step::reversed).toList(), Set.of(target));
        Set<String> states = target.state().equals(Fall.AVAILABILITY)
                ? Set.of(Fall.CONTROL, Fall.FLAW, Fall.AVAILABILITY)
                : Set.of(Fall.CONTROL, Fall.FLAW);
        var rows = rows(backwards, Set.of());
        rows.keySet()
                .removeIf(fall -> fall.ref().equals(target.ref())
                        || !states.contains(fall.state())
                        || !Set.of("vendor", "software").contains(Facts.kind(fall.ref())));
        rows.replaceAll((fall, row) -> new Reached(fall, row.hops(), row.likelihood(), row.known(), null));
        return rows;
    }

    @Override
    public List<Fall> targets() {
        var targets = new ArrayList<Fall>();
        for (String ref : facts.refs()) {
            Fact fact = facts.of(ref);
            switch (Facts.kind(ref)) {
                case "system" -> {
                    if (fact.yes("critical")) {
                        Stream.of(Fall.CONTROL, Fall.CONFIDENTIALITY, Fall.INTEGRITY)
                                .forEach(state -> targets.add(new Fall(ref, state)));
                    }
                }
                case "function" -> {
                    if (fact.yes("critical")) {
                        targets.add(new Fall(ref, Fall.AVAILABILITY));
                    }
                }
                case "dataset" -> {
                    if (Set.of("restricted", "personal", "special").contains(fact.get("classification"))) {
                        targets.add(new Fall(ref, Fall.CONFIDENTIALITY));
                    }
                }
                default -> {}
            }
        }
        var takesPart = new TakesPart(facts, day, Set.of());
        targets.removeIf(target -> !takesPart.thing(target.ref()));
        return targets;
    }

    @Override
    public int steps(Set<String> without) {
        return stepsOf(without).size();
    }

    @Override
    public Map<String, @Nullable Integer> tiers(Set<String> without) {
        var takesPart = new TakesPart(facts, day, without);
        var tiers = new TreeMap<String, @Nullable Integer>();
        facts.refs("vendor").stream().filter(takesPart::thing).forEach(vendor -> tiers.put(vendor, null));
        for (Fact contract : facts.all("contracts")) {
            String provider = contract.get("provider");
            if (takesPart.thing(Facts.ref(contract))
                    && tiers.containsKey(provider)
                    && takesPart.thing(contract.get("customer"))
                    && facts.of(contract.get("customer")).get("kind").equals("own")) {
                tiers.put(provider, 1);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Fact subcontract : facts.all("subcontracts")) {
                String sub = subcontract.get("sub");
                if (takesPart.thing(Facts.ref(subcontract)) && !takesPart.offboarded(sub)) {
                    Integer prime = tiers.get(subcontract.get("prime"));
                    Integer tier = tiers.get(sub);
                    if (prime != null && (tier == null || prime + 1 < tier)) {
                        tiers.put(sub, prime + 1);
                        changed = true;
                    }
                }
            }
        }
        return tiers;
    }

    /** Where the origins stand: a connection at its far end; what takes no part goes nowhere. */
    Set<Fall> starts(Set<String> without, Collection<Fall> origins) {
        var takesPart = new TakesPart(facts, day, without);
        var starts = new LinkedHashSet<Fall>();
        for (Fall origin : origins) {
            if (takesPart.thing(origin.ref())) {
                starts.add(
                        Facts.kind(origin.ref()).equals("connection")
                                ? new Fall(facts.of(origin.ref()).get("to"), Fall.CONTROL)
                                : origin);
            }
        }
        return starts;
    }

    private static Map<Fall, Reached> rows(Walk walk, Set<Fall> origins) {
        var reached = new HashSet<>(walk.hops.keySet());
        reached.removeAll(origins);
        var rows = new TreeMap<Fall, Reached>();
        for (Fall fall : reached) {
            rows.put(
                    fall,
                    new Reached(
                            fall,
                            walk.hops.getOrDefault(fall, -1),
                            walk.likelihood.getOrDefault(fall, -1.0),
                            walk.likelihoodKnown.get(fall),
                            fall.state().equals(Fall.AVAILABILITY) ? walk.forced.contains(fall) : null));
        }
        return rows;
    }
}
