package dev.tierfall.choke;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Scenario.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A small map drawn from a seed, with the rules' own kinds of steps: accounts and groups, grants of every level,
 * agents, lines, zones, stored credentials, flows on which several steps hang or any of several, chains, stand-ins,
 * circles, parallel rows, parts that nothing leads to; with a few origins and a few protected states.
 */
public final class Drawn {

    private static final String[] LOST = {"confidentiality", "integrity", "availability"};

    public final long seed;
    public final int density;
    public final List<Draft> steps = new ArrayList<>();
    public final Map<String, String[]> ends = new LinkedHashMap<>();
    public final Map<String, String> contracts = new LinkedHashMap<>();
    public final Set<String> contracted = new LinkedHashSet<>();
    public final Set<String> critical = new LinkedHashSet<>();
    public final List<String> origins = new ArrayList<>();
    public final List<String> guarded = new ArrayList<>();

    private final Random random;

    /** @param density about how many steps of each sort */
    public Drawn(long seed, int density) {
        this.seed = seed;
        this.random = new Random(seed);
        this.density = density;
        accounts();
        systems();
        lines();
        flows();
        losses();
        if (random.nextInt(3) > 0) {
            contracted.add("vendor:0");
        }
        origins.add(pick("vendor:0=control", "vendor:1=control", "system:0=control", "vendor:0=availability"));
        if (random.nextInt(3) == 0) {
            origins.add(pick("account:0=control", "system:1=integrity", "dataset:0=confidentiality"));
        }
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            guarded.add(pick(
                    "system:" + random.nextInt(5) + "=control",
                    "function:0=availability",
                    "function:1=availability",
                    "dataset:" + random.nextInt(2) + "=confidentiality",
                    "system:4=confidentiality",
                    "system:4=integrity",
                    "account:2=control"));
        }
        for (String ref : List.of("function:0", "system:4", "dataset:1")) {
            if (random.nextBoolean()) {
                critical.add(ref);
            }
        }
    }

    private void accounts() {
        for (int i = times(); i > 0; i--) {
            control("P01", "vendor:" + random.nextInt(3), "account:" + random.nextInt(3));
            control("P02", pick("account:", "account:", "group:") + random.nextInt(3), "group:" + random.nextInt(3));
        }
        for (int i = 2 * times(); i > 0; i--) {
            grant(pick("account:", "group:") + random.nextInt(3), "system:" + random.nextInt(5));
        }
        for (int i = times(); i > 0; i--) {
            control(pick("P04", "P10"), system(), "account:" + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            add(step("dataset:0=confidentiality", "account:1=control", 0.3), "P04c", row());
        }
    }

    private void grant(String principal, String system) {
        String row = row();
        for (String state : List.of("control", "confidentiality integrity", "confidentiality")
                .get(random.nextInt(3))
                .split(" ")) {
            add(step(principal + "=control", system + "=" + state, 0.95), "P03", row);
        }
    }

    private void systems() {
        for (int i = times(); i > 0; i--) {
            control("P05", system(), system());
            String system = system();
            control("P07a", "vendor:" + random.nextInt(3), system);
            String zone = "zone:" + random.nextInt(3);
            control("P09a", system(), zone);
            control("P09b", zone, system());
            control("P09c", "zone:" + random.nextInt(3), "zone:" + random.nextInt(3));
        }
        for (int i = 0; i < 5; i++) {
            for (String state : LOST) {
                add(step("system:" + i + "=control", "system:" + i + "=" + state, 0.5), "P12", "systems.csv:" + i);
            }
            if (random.nextInt(3) == 0) {
                add(step("system:%d=integrity".formatted(i), "system:%d=control".formatted(i), 0.4), "P11", row());
            }
        }
    }

    private void lines() {
        for (int i = 0; i < 3; i++) {
            String from = pick("vendor:" + random.nextInt(3), system());
            String to = system();
            ends.put("connection:" + i, new String[] {from, to});
            if (random.nextInt(4) < density) {
                add(
                        step(from + "=control", to + "=control", 0.5).via("connection:" + i),
                        "P08",
                        "connections.csv:" + i);
            }
        }
    }

    private void flows() {
        for (int i = 0; i < 3; i++) {
            String flow = "dataflow:" + i;
            String from = system();
            String to = pick("vendor:" + random.nextInt(3), system());
            ends.put(flow, new String[] {from, to});
            boolean vendor = to.startsWith("vendor");
            for (int set = random.nextInt(3); set > 0; set--) {
                add(
                        step(to + (vendor ? "=control" : "=confidentiality"), dataset() + "=confidentiality", 0.8)
                                .via(flow),
                        vendor ? "P14a" : "P14b",
                        "dataflows.csv:" + i);
            }
            if (!vendor) {
                add(step(from + "=integrity", to + "=integrity", 0.5).via(flow), "P15i", "dataflows.csv:" + i);
                add(
                        step(from + "=availability", to + "=availability", 0.9)
                                .via(flow)
                                .forcing(),
                        "P15a",
                        "dataflows.csv:" + i);
            }
        }
        chains();
        add(step("system:0=confidentiality", "dataset:0=confidentiality", 0.9), "P13", row());
    }

    private void chains() {
        ends.put("subcontract:0", new String[] {"vendor:0", "vendor:2"});
        contracts.put("subcontract:0", "contract:0");
        contracts.put("service:0", "contract:0");
        add(step("vendor:2=control", "subcontract:0=confidentiality", 0.8), "P18c", row());
        String[] any = {"dataflow:0", "dataflow:1"};
        add(
                step("subcontract:0=confidentiality", dataset() + "=confidentiality", 0.5)
                        .viaAny(any),
                "P18d",
                row());
        if (random.nextBoolean()) {
            add(
                    step("vendor:2=control", "vendor:0=control", 0.15)
                            .viaAny("subcontract:0")
                            .assumedly(),
                    "P18k",
                    row());
        }
        add(step("vendor:2=availability", "subcontract:0=availability", 0.9).forcing(), "P18a", row());
        add(step("subcontract:0=availability", "service:0=availability", 0.95).forcing(), "P18b", row());
    }

    private void losses() {
        add(step("vendor:0=control", "vendor:0=availability", 0.5), "P17a", row());
        add(step("vendor:0=availability", "service:0=availability", 0.95).forcing(), "P17b", row());
        for (int i = 2 * times(); i > 0; i--) {
            String support = pick(system(), system(), "service:0");
            String dependent = pick(system(), "function:" + random.nextInt(2));
            Draft step = step(support + "=availability", dependent + "=availability", 0.9);
            step = random.nextInt(4) > 0 ? step.forcing() : step;
            step = random.nextInt(2) == 0 ? step.among("g" + random.nextInt(2)) : step;
            step = random.nextInt(6) == 0 ? step.withFallback() : step;
            add(step, dependent.startsWith("function") ? "P16f" : "P16", row());
        }
    }

    private void control(String rule, String from, String to) {
        if (!from.equals(to)) {
            add(step(from + "=control", to + "=control", 0.5), rule, row());
        }
    }

    private void add(Draft step, String rule, String row) {
        steps.add(step.by(rule, row));
    }

    /** A few rows share a record: two sources may well have a line of the same number. */
    private String row() {
        return "rows.csv:" + random.nextInt(40);
    }

    private String system() {
        return "system:" + random.nextInt(5);
    }

    private String dataset() {
        return "dataset:" + random.nextInt(2);
    }

    private int times() {
        return random.nextInt(density + 1);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** The things named by some step or by an end. */
    public Set<String> things() {
        var things = new LinkedHashSet<String>();
        steps.forEach(step -> {
            things.add(ref(step.from()));
            things.add(ref(step.to()));
            things.addAll(step.via());
        });
        things.addAll(ends.keySet());
        ends.values().forEach(both -> things.addAll(List.of(both)));
        things.addAll(contracts.values());
        return things;
    }

    /** What goes when a thing goes, besides its own steps. */
    public Set<String> gone(String thing) {
        var gone = new LinkedHashSet<String>();
        gone.add(thing);
        ends.forEach((joint, both) -> {
            if (List.of(both).contains(thing)) {
                gone.add(joint);
            }
        });
        contracts.forEach((under, contract) -> {
            if (contract.equals(thing)) {
                gone.add(under);
            }
        });
        return gone;
    }

    public Scene scene() {
        Scenario scenario = given(steps.toArray(Draft[]::new));
        for (String ref : things()) {
            scenario.named(ref, "");
        }
        critical.forEach(scenario::critical);
        ends.forEach((ref, both) -> {
            if (ref.startsWith("subcontract")) {
                scenario.link(ref, Objects.requireNonNull(contracts.get(ref)), both[0], both[1]);
            } else {
                scenario.between(ref, both[0], both[1]);
            }
        });
        contracts.forEach((ref, contract) -> {
            if (!ends.containsKey(ref)) {
                scenario.under(ref, contract);
            }
        });
        contracted.forEach(vendor -> scenario.contracted("contract:9", vendor));
        origins.forEach(origin -> scenario.named(ref(origin), ""));
        guarded.stream().filter(g -> !critical.contains(ref(g))).forEach(g -> scenario.named(ref(g), ""));
        return Scene.of(scenario.snapshot(), LocalDate.EPOCH, List.of());
    }

    public Asked asked() {
        return Asked.of(scene(), origins, guarded);
    }

    public static String ref(String refAndState) {
        return refAndState.split("=")[0];
    }

    @Override
    public String toString() {
        return "seed %d: %s from %s, protected %s".formatted(seed, steps, origins, guarded);
    }
}
