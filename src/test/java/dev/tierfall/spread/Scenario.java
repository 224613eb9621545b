package dev.tierfall.spread;

import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Snapshot.Terms;
import dev.tierfall.spread.Things.Thing;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws small spread graphs for tests: things are there as soon as a step names them. */
public final class Scenario {

    private static final Policy SHIPPED = new Policies("", "").current();

    /** A step in words; each trait is set on a copy. */
    public record Draft(
            String from,
            String to,
            double p,
            boolean assumed,
            boolean forces,
            boolean fallback,
            @Nullable String group,
            List<String> via,
            boolean anyVia,
            String rule,
            String record) {

        public Draft assumedly() {
            return new Draft(from, to, p, true, forces, fallback, group, via, anyVia, rule, record);
        }

        public Draft forcing() {
            return new Draft(from, to, p, assumed, true, fallback, group, via, anyVia, rule, record);
        }

        /** One of several stand-ins. */
        public Draft among(String alternatives) {
            return new Draft(from, to, p, assumed, forces, fallback, alternatives, via, anyVia, rule, record);
        }

        public Draft withFallback() {
            return new Draft(from, to, p, assumed, false, true, group, via, anyVia, rule, record);
        }

        public Draft via(String... things) {
            return new Draft(from, to, p, assumed, forces, fallback, group, List.of(things), false, rule, record);
        }

        public Draft viaAny(String... things) {
            return new Draft(from, to, p, assumed, forces, fallback, group, List.of(things), true, rule, record);
        }

        /** By one of the shipped rules, proven by a row of its own. */
        public Draft by(String id, String row) {
            return new Draft(from, to, p, assumed, forces, fallback, group, via, anyVia, id, row);
        }
    }

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Thing> things = new TreeMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<String[]> links = new ArrayList<>();
    private final List<String[]> contracted = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    private Scenario() {}

    public static Scenario given(Draft... steps) {
        var scenario = new Scenario();
        scenario.drafts.addAll(List.of(steps));
        return scenario;
    }

    /** A known step that forces nothing: {@code step("vendor:msp=control", "account:svc=control", 0.8)}. */
    public static Draft step(String from, String to, double p) {
        return new Draft(from, to, p, false, false, false, null, List.of(), false, "P01", "rows.csv:2");
    }

    public Scenario and(Draft... steps) {
        drafts.addAll(List.of(steps));
        return this;
    }

    /** A thing with a name, not critical. */
    public Scenario named(String ref, String name) {
        return thing(new Thing(0, ref, name, false, 0, "", "", "", ""));
    }

    public Scenario critical(String ref) {
        return thing(new Thing(0, ref, "", true, 0, "", "", "", ""));
    }

    public Scenario records(String ref, long records) {
        return thing(new Thing(0, ref, "", false, records, "", "", "", ""));
    }

    public Scenario offboarded(String ref) {
        return thing(new Thing(0, ref, "", false, 0, "offboarded", "", "", ""));
    }

    /** A connection or flow and its ends. */
    public Scenario between(String ref, String start, String end) {
        return thing(new Thing(0, ref, "", false, 0, "", "", start, end));
    }

    /** A service or subcontract and its contract. */
    public Scenario under(String ref, String contract) {
        return thing(new Thing(0, ref, "", false, 0, "", contract, "", ""));
    }

    public Scenario absent(String ref) {
        absent.add(ref);
        return named(ref, "");
    }

    /** A link of a chain under one contract. */
    public Scenario link(String ref, String contract, String prime, String sub) {
        links.add(new String[] {ref, contract, prime, sub});
        return named(contract, "")
                .named(prime, "")
                .named(sub, "")
                .thing(new Thing(0, ref, "", false, 0, "", contract, prime, sub));
    }

    /** A live contract that joins a vendor to us; links under it whose prime it is are head links. */
    public Scenario contracted(String contract, String vendor) {
        contracted.add(new String[] {contract, vendor});
        return named(contract, "").named(vendor, "");
    }

    public Scenario watched(String refAndState) {
        targets.add(refAndState);
        return this;
    }

    private Scenario thing(Thing thing) {
        things.merge(
                thing.ref(), thing, (old, now) -> thing.name().isEmpty() && now.equals(plain(now.ref())) ? old : now);
        return this;
    }

    private static Thing plain(String ref) {
        return new Thing(0, ref, "", false, 0, "", "", "", "");
    }

    public Snapshot snapshot() {
        drafts.forEach(d -> {
            named(ref(d.from()), "");
            named(ref(d.to()), "");
            d.via().forEach(via -> named(via, ""));
        });
        var numbered = new ArrayList<Thing>();
        things.values()
                .forEach(t -> numbered.add(new Thing(
                        numbered.size(),
                        t.ref(),
                        t.name(),
                        t.critical(),
                        t.records(),
                        t.status(),
                        t.contract(),
                        t.start(),
                        t.end())));
        var all = new Things(numbered);
        var graph = new SpreadGraphBuilder(all.size());
        drafts.forEach(d -> graph.add(step(all, d)));
        var gone = new BitSet();
        absent.forEach(ref -> gone.set(all.place(ref)));
        return new Snapshot(
                1,
                SHIPPED,
                null,
                null,
                all,
                gone,
                graph.build(),
                links.stream().map(l -> link(all, l)).toList(),
                contracted.stream()
                        .map(c -> new Contracted(all.place(c[1]), all.place(c[0])))
                        .toList(),
                targets.stream()
                        .map(t -> new Target(all.place(ref(t)), state(t)))
                        .toList());
    }

    private Link link(Things all, String[] link) {
        boolean head = contracted.stream().anyMatch(c -> c[0].equals(link[1]) && c[1].equals(link[2]));
        return new Link(
                all.place(link[0]),
                all.place(link[2]),
                all.place(link[3]),
                all.place(link[1]),
                -1,
                head,
                new Terms("effective", true, true, null, "full", null));
    }

    private static Step step(Things all, Draft d) {
        var via = new IntArrayList(d.via().stream().mapToInt(all::place).toArray());
        return new Step(
                all.place(ref(d.from())),
                state(d.from()),
                all.place(ref(d.to())),
                state(d.to()),
                d.p(),
                SHIPPED.rules().stream().map(Rule::id).toList().indexOf(d.rule()),
                new Step.Traits(d.assumed(), d.forces(), d.fallback(), d.group()),
                new Step.Proof(d.record(), via, d.anyVia(), List.of()));
    }

    private static String ref(String refAndState) {
        return refAndState.split("=")[0];
    }

    private static State state(String refAndState) {
        return Arrays.stream(State.values())
                .filter(state -> state.word().equals(refAndState.split("=")[1]))
                .findFirst()
                .orElseThrow();
    }
}
