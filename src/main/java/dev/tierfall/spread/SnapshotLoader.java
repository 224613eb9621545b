package dev.tierfall.spread;

import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Snapshot.Terms;
import dev.tierfall.spread.Things.Thing;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Supposition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks one view of the map everything that a snapshot holds. */
final class SnapshotLoader {

    private final KeyedView map;
    private final MapView view;
    private final Policy policy;
    private final @Nullable Supposition supposed;

    SnapshotLoader(MapView view, Policy policy) {
        this(view, policy, null);
    }

    /** @param supposed what the view supposes already; the snapshot says so */
    SnapshotLoader(MapView view, Policy policy, @Nullable Supposition supposed) {
        this.view = view;
        this.supposed = supposed;
        this.map = KeyedView.of(view);
        this.policy = policy;
    }

    /**
     * What all snapshots of a generation share.
     *
     * @param days the days on which the map changes by itself, in order
     */
    record Ground(Things things, List<LocalDate> days) {

        /** The last day of change on or before this one; null where there is none. */
        @Nullable
        LocalDate from(LocalDate day) {
            return days.stream()
                    .filter(d -> !d.isAfter(day))
                    .reduce((a, b) -> b)
                    .orElse(null);
        }

        @Nullable
        LocalDate until(LocalDate day) {
            return days.stream().filter(d -> d.isAfter(day)).findFirst().orElse(null);
        }
    }

    Ground ground() {
        var days = new TreeSet<LocalDate>();
        view.each(policy.frame("days").text(), Map.of(), row -> days.add(Answered.day(row, "day")));
        List<String> columns =
                List.of("key", "ref", "name", "critical", "records", "status", "contract", "start", "end");
        var things = new ArrayList<Thing>();
        new Listing(policy.frame("things"), columns, columns).run(map, LocalDate.EPOCH, Map.of(), page -> {
            for (int i = 0; i < page.getFirst().size(); i++) {
                things.add(thing(page, i));
            }
        });
        return new Ground(new Things(things), List.copyOf(days));
    }

    private static Thing thing(List<List<?>> page, int i) {
        return new Thing(
                Math.toIntExact((Long) page.get(0).get(i)),
                (String) page.get(1).get(i),
                (String) page.get(2).get(i),
                (Boolean) page.get(3).get(i),
                (Long) page.get(4).get(i),
                (String) page.get(5).get(i),
                (String) page.get(6).get(i),
                (String) page.get(7).get(i),
                (String) page.get(8).get(i));
    }

    Snapshot snapshot(Ground ground, LocalDate asOf) {
        Things things = ground.things();
        BitSet absent = absent(things, asOf);
        return new Snapshot(
                view.generation(),
                policy,
                ground.from(asOf),
                ground.until(asOf),
                things,
                absent,
                graph(things, absent, asOf),
                links(things, asOf),
                contracted(things, absent, asOf),
                targets(things, absent, asOf),
                supposed);
    }

    private BitSet absent(Things things, LocalDate asOf) {
        var absent = new BitSet(things.size());
        ask("takes-no-part", asOf, things, row -> absent.set(row.ofKey("key")));
        return absent;
    }

    private SpreadGraph graph(Things things, BitSet absent, LocalDate asOf) {
        var steps = new SpreadGraphBuilder(things.size());
        for (int rule = 0; rule < policy.rules().size(); rule++) {
            Rule.CypherSource source = policy.rules().get(rule).source();
            String name = source.file().substring(0, source.file().length() - ".cypher".length());
            new RuleRun(CypherFile.parse(name, source.text()), rule, things, absent).run(map, asOf, steps::add);
        }
        return steps.build();
    }

    private List<Link> links(Things things, LocalDate asOf) {
        var links = new ArrayList<Link>();
        ask(
                "subcontracts",
                asOf,
                things,
                row -> links.add(new Link(
                        row.ofKey("link"),
                        row.ofKey("prime"),
                        row.ofKey("sub"),
                        row.ofRef("contract"),
                        row.ofRef("service"),
                        Boolean.TRUE.equals(row.flag("head")),
                        new Terms(
                                row.text("status"),
                                row.flag("notified"),
                                row.flag("approved"),
                                row.flag("exposesData"),
                                row.text("reliance"),
                                row.text("country")))));
        return List.copyOf(links);
    }

    private List<Contracted> contracted(Things things, BitSet absent, LocalDate asOf) {
        var contracted = new ArrayList<Contracted>();
        ask("contracted", asOf, things, row -> {
            int contract = row.ofKey("contract");
            int customer = row.ofKey("customer");
            if (!absent.get(contract) && !absent.get(customer)) {
                contracted.add(new Contracted(row.ofKey("vendor"), contract));
            }
        });
        return List.copyOf(contracted);
    }

    private List<Target> targets(Things things, BitSet absent, LocalDate asOf) {
        var targets = new ArrayList<Target>();
        ask("targets", asOf, things, row -> {
            int thing = row.ofKey("key");
            if (!absent.get(thing)) {
                targets.add(new Target(thing, row.state("state")));
            }
        });
        targets.sort(Comparator.comparingInt(Target::thing).thenComparing(Target::state));
        return List.copyOf(targets);
    }

    private void ask(String frame, LocalDate asOf, Things things, Consumer<Answered> row) {
        view.each(policy.frame(frame).text(), Map.of("asOf", asOf), values -> row.accept(new Answered(values, things)));
    }
}
