package dev.tierfall.choke.act;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the map says of who works where, read off the steps that its facts became: who holds an account, what it opens,
 * who operates a system, which services a vendor provides and which system delivers them.
 */
final class Facts {

    /** What takes a vendor from itself onto a system: its accounts, what they open, what it operates, its lines. */
    private static final List<String> WAYS = List.of("P01", "P02", "P03", "P05", "P07a", "P08");

    private final Scene scene;
    private final SpreadGraph graph;
    private final Things things;
    private final Map<String, Integer> rules = new HashMap<>();

    Facts(Scene scene) {
        this.scene = scene;
        this.graph = scene.graph();
        this.things = scene.things();
        var all = scene.snapshot().policy().rules();
        for (int rule = 0; rule < all.size(); rule++) {
            rules.put(all.get(rule).id(), rule);
        }
    }

    /** The vendors that hold one of the accounts that act with a member's or a principal's rights. */
    IntSet vendorsBehind(int principal) {
        IntSet vendors = new IntLinkedOpenHashSet();
        for (int member : closure(principal, false, List.of("P02"))) {
            vendors.addAll(tails(member, State.CONTROL, "P01"));
        }
        vendors.removeIf(thing -> things.kind(thing) != Kind.VENDOR);
        return vendors;
    }

    /** The systems that an account or group may enter, by its own rights and its groups'. */
    IntSet systemsBefore(int principal) {
        IntSet systems = closure(principal, true, List.of("P02", "P03"));
        systems.removeIf(thing -> things.kind(thing) != Kind.SYSTEM);
        return systems;
    }

    /** The vendor itself, or those that operate a system. */
    IntSet vendorsAt(int thing) {
        IntSet vendors = new IntLinkedOpenHashSet();
        if (things.kind(thing) == Kind.VENDOR) {
            vendors.add(thing);
        } else {
            vendors.addAll(tails(thing, State.CONTROL, "P07a"));
            vendors.removeIf(operator -> things.kind(operator) != Kind.VENDOR);
        }
        return vendors;
    }

    /** The services that a vendor provides, and the subcontracts that it works under. */
    IntSet works(int vendor) {
        IntSet works = new IntLinkedOpenHashSet();
        works.addAll(heads(vendor, State.AVAILABILITY, "P17b"));
        works.addAll(heads(vendor, State.AVAILABILITY, "P18a"));
        return works;
    }

    /** The systems that deliver a service. */
    IntSet delivering(int service) {
        return tails(service, State.AVAILABILITY, "P07c");
    }

    IntSet systemsIn(int zone) {
        return tails(zone, State.CONTROL, "P09a");
    }

    /** The systems that stop when an essential flow from this one does. */
    IntSet receivers(int system) {
        return heads(system, State.AVAILABILITY, "P15a");
    }

    /** What a thing depends on. */
    IntSet supports(int dependent) {
        return tails(dependent, State.AVAILABILITY, "P16");
    }

    int rule(String id) {
        return rules.getOrDefault(id, -1);
    }

    /** The things that a vendor can work on, once some steps are stopped. */
    IntSet worksOn(int vendor, Scene after) {
        return new Facts(after).closure(vendor, true, WAYS);
    }

    private IntSet closure(int thing, boolean onwards, List<String> along) {
        IntSet met = new IntLinkedOpenHashSet();
        met.add(thing);
        var open = new IntArrayList(met);
        while (!open.isEmpty()) {
            int next = open.popInt();
            for (String rule : along) {
                for (int other : onwards ? heads(next, State.CONTROL, rule) : tails(next, State.CONTROL, rule)) {
                    if (met.add(other)) {
                        open.push(other);
                    }
                }
            }
        }
        return met;
    }

    private IntSet heads(int thing, State state, String rule) {
        IntSet heads = new IntLinkedOpenHashSet();
        int node = graph.node(thing, state);
        for (int step = node < 0 ? 0 : graph.firstOut(node); node >= 0 && step < graph.firstOut(node + 1); step++) {
            if (graph.rule(step) == rule(rule) && scene.keeps(step)) {
                heads.add(graph.thing(graph.to(step)));
            }
        }
        return heads;
    }

    private IntSet tails(int thing, State state, String rule) {
        IntSet tails = new IntLinkedOpenHashSet();
        int node = graph.node(thing, state);
        for (int in = node < 0 ? 0 : graph.firstIn(node); node >= 0 && in < graph.firstIn(node + 1); in++) {
            if (graph.rule(graph.inStep(in)) == rule(rule) && scene.keeps(graph.inStep(in))) {
                tails.add(graph.thing(graph.inFrom(in)));
            }
        }
        return tails;
    }
}
