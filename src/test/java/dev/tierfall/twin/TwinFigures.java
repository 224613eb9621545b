package dev.tierfall.twin;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures as their meanings say them: a blast a vendor and an exposure a target, added up. */
final class TwinFigures {

    private final Facts facts;
    private final Twin twin;
    private final TakesPart takesPart;
    private final List<Fall> targets;
    private final List<String> vendors;
    private final Map<Fall, Map<Fall, Answers.Reached>> exposed = new LinkedHashMap<>();

    private TwinFigures(Facts facts, LocalDate day) {
        this.facts = facts;
        this.twin = new Twin(facts, day);
        this.takesPart = new TakesPart(facts, day, Set.of());
        this.targets = twin.targets();
        this.vendors = facts.refs("vendor").stream().filter(takesPart::thing).toList();
        targets.forEach(target -> exposed.put(target, vendorsOf(target)));
    }

    static Map<String, Double> of(Facts facts, LocalDate day) {
        return new TwinFigures(facts, day).all();
    }

    private Map<Fall, Answers.Reached> vendorsOf(Fall target) {
        var rows = new TreeMap<>(twin.exposure(Set.of(), target));
        rows.keySet().removeIf(fall -> !Facts.kind(fall.ref()).equals("vendor"));
        return rows;
    }

    private Map<String, Double> all() {
        var figures = new TreeMap<String, Double>();
        var reaching = new HashSet<String>();
        var open = new HashSet<String>();
        var surely = new HashSet<String>();
        var likeliest = new TreeMap<String, Double>();
        targets.forEach(target -> likeliest.put(target.ref(), 0.0));
        exposed.forEach((target, rows) -> rows.values().forEach(row -> {
            reaching.add(row.fall().ref());
            open.add(target.ref());
            likeliest.merge(target.ref(), row.likelihood(), Math::max);
            if (row.known() != null) {
                surely.add(target.ref());
            }
        }));
        var assumed = new HashSet<>(open);
        assumed.removeAll(surely);
        Map<String, @Nullable Integer> tiers = twin.tiers(Set.of());
        figures.put("functions-reachable", (double)
                open.stream().filter(ref -> ref.startsWith("function:")).count());
        figures.put("targets-exposed", (double) open.size());
        figures.put("vendors-reaching", (double) reaching.size());
        figures.put("vendors-transitive", (double)
                reaching.stream().filter(v -> above(tiers.get(v))).count());
        figures.put("vendors-unexplained", (double)
                reaching.stream().filter(v -> tiers.get(v) == null).count());
        figures.put("exposed-assumed", (double) assumed.size());
        figures.put(
                "likelihood-greatest",
                likeliest.values().stream().max(Double::compare).orElse(0.0));
        figures.put(
                "likelihood-mean",
                likeliest.values().stream().mapToDouble(p -> p).average().orElse(0));
        figures.put("functions-forced", (double) forced().size());
        figures.put("records-readable", (double) records());
        figures.put("links-undisclosed", (double) facts.all("subcontracts").stream()
                .filter(link -> takesPart.thing(Facts.ref(link)) && link.no("notified"))
                .count());
        figures.put("things", (double)
                facts.refs().stream().filter(takesPart::thing).count());
        return figures;
    }

    private static boolean above(@Nullable Integer tier) {
        return tier != null && tier > 1;
    }

    private Set<String> forced() {
        var forced = new HashSet<String>();
        for (String vendor : vendors) {
            Map<Fall, Answers.Reached> fallen = twin.blast(Set.of(), List.of(new Fall(vendor, Fall.AVAILABILITY)));
            targets.stream()
                    .filter(target -> Facts.kind(target.ref()).equals("function"))
                    .filter(target -> fallen.containsKey(target)
                            && Boolean.TRUE.equals(fallen.get(target).forced()))
                    .forEach(target -> forced.add(target.ref()));
        }
        return forced;
    }

    private long records() {
        List<Fall> taken =
                vendors.stream().map(vendor -> new Fall(vendor, Fall.CONTROL)).toList();
        return twin.blast(Set.of(), taken).keySet().stream()
                .filter(fall -> fall.state().equals(Fall.CONFIDENTIALITY)
                        && Facts.kind(fall.ref()).equals("dataset"))
                .map(fall -> facts.of(fall.ref()).get("records"))
                .filter(records -> !records.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
