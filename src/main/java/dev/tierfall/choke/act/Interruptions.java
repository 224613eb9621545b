package dev.tierfall.choke.act;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What acts interrupt before any fall does: where taking an account, a line or an agent from a vendor leaves its
 * service undone, what crosses a blocked way, who waits for an ended flow. Acts are judged together: a vendor that
 * keeps another way onto the system by which it delivers may go on, and one that loses the last can't.
 */
public final class Interruptions {

    private final Acts acts;
    private final Scene after;
    private final Facts facts;
    private final SpreadGraph graph;
    private final Things things;

    /** @param after the scene with the steps stopped that all the acts stop together */
    public Interruptions(Acts acts, Scene after) {
        this.acts = acts;
        this.after = after;
        this.facts = new Facts(acts.scene());
        this.graph = acts.scene().graph();
        this.things = acts.scene().things();
    }

    /** What a set of acts interrupts, act by act. */
    public List<Interruption> of(Set<Act> chosen) {
        var found = new ArrayList<Interruption>();
        chosen.forEach(act -> add(act, found));
        return found;
    }

    private void add(Act act, List<Interruption> found) {
        switch (act.kind()) {
            case DISABLE_ACCOUNT -> addWay(act, facts.vendorsBehind(act.on()), facts.systemsBefore(act.on()), found);
            case REMOVE_FROM_GROUP ->
                addWay(act, facts.vendorsBehind(act.on()), facts.systemsBefore(act.other()), found);
            case REVOKE_GRANT -> addWay(act, facts.vendorsBehind(act.on()), IntSet.of(act.other()), found);
            case PULL_AGENT -> addWay(act, facts.vendorsAt(act.on()), IntSet.of(act.other()), found);
            case CLOSE_CONNECTION -> addLine(act, found);
            case BLOCK_ZONE_LINK -> addCrossing(act, found);
            case END_FLOW -> addReceivers(act, found);
            case LEAVE_VENDOR -> addVendor(act, found);
            case ROTATE_CREDENTIAL -> {}
        }
    }

    private void addLine(Act act, List<Interruption> found) {
        int start = things.start(act.on());
        int end = things.end(act.on());
        if (start >= 0 && end >= 0) {
            addWay(act, facts.vendorsAt(start), IntSet.of(end), found);
        }
    }

    /** A vendor loses a way onto some systems. */
    private void addWay(Act act, IntSet vendors, IntSet systems, List<Interruption> found) {
        for (int vendor : vendors) {
            IntSet left = facts.worksOn(vendor, after);
            for (int work : facts.works(vendor)) {
                IntSet delivering = facts.delivering(work);
                if (delivering.isEmpty()) {
                    String because = "nothing says over what %s is delivered, so it may need this"
                            .formatted(Sentences.called(things, work));
                    found.add(new Interruption(work, act, false, true, because));
                } else if (meet(delivering, systems)) {
                    found.add(delivered(act, vendor, work, meet(delivering, left)));
                }
            }
        }
    }

    private Interruption delivered(Act act, int vendor, int work, boolean another) {
        String because = "%s delivers %s by this, and %s"
                .formatted(
                        Sentences.called(things, vendor),
                        Sentences.called(things, work),
                        another ? "is left another way, which may do" : "is left no other way");
        return new Interruption(work, act, !another, false, because);
    }

    private static boolean meet(IntSet some, IntSet others) {
        return some.intStream().anyMatch(others::contains);
    }

    /** What goes from one zone to the other: flows, and what the near depends on in the far. */
    private void addCrossing(Act act, List<Interruption> found) {
        IntSet far = facts.systemsIn(act.other());
        var crossing = new IntLinkedOpenHashSet();
        for (int near : facts.systemsIn(act.on())) {
            facts.receivers(near).intStream().filter(far::contains).forEach(crossing::add);
            if (meet(facts.supports(near), far)) {
                crossing.add(near);
            }
        }
        for (int thing : crossing) {
            String because =
                    "what %s needs may cross here, and nothing says so".formatted(Sentences.called(things, thing));
            found.add(new Interruption(thing, act, false, true, because));
        }
    }

    private void addReceivers(Act act, List<Interruption> found) {
        var flow = new BitSet();
        flow.set(act.on());
        for (int step : graph.proofs().touching(flow).stream().toArray()) {
            if (graph.rule(step) == facts.rule("P15a") && acts.scene().keeps(step)) {
                int receiver = graph.thing(graph.to(step));
                String because = graph.assumed(step)
                        ? "whether %s can do without the flow is not said"
                        : "%s can't do without the flow";
                found.add(new Interruption(
                        receiver,
                        act,
                        graph.forces(step),
                        graph.assumed(step),
                        because.formatted(Sentences.called(things, receiver))));
            }
        }
    }

    private void addVendor(Act act, List<Interruption> found) {
        if (graph.node(act.on(), State.AVAILABILITY) >= 0) {
            String because = "%s stops working for us".formatted(Sentences.called(things, act.on()));
            found.add(new Interruption(act.on(), act, true, false, because));
        }
    }

    /** What nobody said that would tell what an act interrupts; empty where nothing is missing. */
    public static String unsaid(Act act, List<Interruption> found, Things things) {
        boolean none = found.stream().noneMatch(i -> i.act().equals(act));
        String on = Sentences.called(things, act.on());
        return switch (act.kind()) {
            case DISABLE_ACCOUNT, REMOVE_FROM_GROUP, REVOKE_GRANT ->
                none ? "what work needs this right of %s is not said".formatted(on) : "";
            case CLOSE_CONNECTION -> none ? "what work goes over %s is not said".formatted(on) : "";
            case PULL_AGENT -> none ? "what %s manages there, and who would miss it, is not said".formatted(on) : "";
            case ROTATE_CREDENTIAL -> "whoever uses the copy on %s has to be given the new one".formatted(on);
            case BLOCK_ZONE_LINK, END_FLOW, LEAVE_VENDOR -> "";
        };
    }
}
