package dev.tierfall.spread;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Supposition;
import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that analyses ask of one generation over one interval of days on which the map does not change by itself.
 * Immutable; an answer names its {@link #revision}.
 *
 * @param from the first day it holds for; null from ever
 * @param until the first day it no longer holds for; null for ever
 * @param absent the things that take no part
 * @param links every link of every chain, whether or not it takes part
 * @param contracted the places of the vendors that a live contract joins to an organization of our own, with the
 *     contract's
 * @param targets what exposure watches when nobody says what
 * @param supposed what is supposed of the map; null where it is taken as it is
 */
public record Snapshot(
        long generation,
        Policy policy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Things things,
        BitSet absent,
        SpreadGraph graph,
        List<Link> links,
        List<Contracted> contracted,
        List<Target> targets,
        @Nullable Supposition supposed) {

    /** Of the map as it is. */
    public Snapshot(
            long generation,
            Policy policy,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Things things,
            BitSet absent,
            SpreadGraph graph,
            List<Link> links,
            List<Contracted> contracted,
            List<Target> targets) {
        this(generation, policy, from, until, things, absent, graph, links, contracted, targets, null);
    }

    /**
     * One link of a chain, its things as places, its words as they were said; -1 and null where nothing was said.
     *
     * @param head whether its prime is the provider of its contract, or of its service, so that no link stands above it
     */
    public record Link(int link, int prime, int sub, int contract, int service, boolean head, Terms terms) {}

    /** What was said of a link. */
    public record Terms(
            @Nullable String status,
            @Nullable Boolean notified,
            @Nullable Boolean approved,
            @Nullable Boolean exposesData,
            @Nullable String reliance,
            @Nullable String country) {}

    /** A contract that joins a vendor to an organization of our own. */
    public record Contracted(int vendor, int contract) {}

    /** A thing and the state of it that is watched. */
    public record Target(int thing, State state) {}

    /**
     * Names this snapshot: the generation, the policy, the first day it holds for, and what is supposed, if anything.
     */
    public String revision() {
        String what = supposed == null ? "" : "-" + supposed.print();
        return "g%d-p%s-%s%s".formatted(generation, policy.version(), from == null ? "ever" : from, what);
    }

    /** Puts a question to the very map that this was made of, whatever has been imported since. */
    public <T> T ask(Maps maps, Function<MapView, T> question) {
        return version().ask(maps, question);
    }

    /** The same within a time; a statement that takes longer is stopped, with whatever the store has to say of that. */
    public <T> T ask(Maps maps, Duration limit, Function<MapView, T> question) {
        return version().ask(maps, limit, question);
    }

    Version version() {
        return new Version(generation, supposed);
    }

    public boolean takesPart(int thing) {
        return !absent.get(thing);
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Heap held, roughly, without the things, which all snapshots of a generation share. */
    public long bytes() {
        return graph.bytes() + graph.proofs().bytes() + graph.groups().bytes() + 96L * links.size() + absent.size() / 8;
    }

    /** Whether a thing of this kind can fall first. */
    public boolean canFallFirst(Kind kind) {
        return !policy.origins(kind).isEmpty();
    }
}
