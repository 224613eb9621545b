package dev.tierfall.spread;

import dev.tierfall.spread.SnapshotLoader.Ground;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Supposition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The snapshots in memory: one a generation, supposition, policy and interval between days of change, built when first
 * asked for and dropped, least used first, when they outgrow their budget.
 *
 * <p>After an import the next snapshot is built by the importing thread while everybody else is served the one before:
 * no reader waits for a map it has already seen to be built anew.
 */
@Lazy
@Component
public class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Maps maps;
    private final Policies policies;
    private final Clock clock;
    private final SnapshotCache cache;
    private final Map<Key, CompletableFuture<Snapshot>> building = new ConcurrentHashMap<>();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final AtomicReference<Built> built = new AtomicReference<>(Built.NONE);
    private volatile long served = -1;

    private record Key(
            long generation,
            String print,
            String policy,
            @Nullable LocalDate from) {}

    private record Loaded(Snapshot snapshot, Ground ground) {}

    Snapshots(Maps maps, Policies policies, Clock clock) {
        this.maps = maps;
        this.policies = policies;
        this.clock = clock;
        this.cache = new SnapshotCache(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Today, as answers state it: UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Builds today's snapshot aside, so that whoever asks first waits less. What goes wrong, the first to ask is told.
     */
    public void warm() {
        Thread.ofPlatform().daemon().name("snapshot-warm-up").start(() -> {
            try {
                on(today());
            } catch (RuntimeException e) {
                LOG.debug("no snapshot ahead of the first question", e);
            }
        });
    }

    /** The map as it stands, on a day. */
    public Snapshot on(LocalDate asOf) {
        Policy policy = policies.current();
        long head = maps.head();
        if (served >= 0 && served != head) {
            Snapshot before = cache.find(new Version(served, null), policy.version(), asOf);
            if (before != null) {
                refresh(head);
                return before;
            }
        }
        Snapshot snapshot = of(new Version(head, null), policy, asOf);
        if (served < 0) {
            served = head;
        }
        return snapshot;
    }

    /** The map as it stood at an instant, on a day. */
    public Snapshot on(LocalDate asOf, Instant knownAt) {
        return of(new Version(maps.generationAt(knownAt), null), policies.current(), asOf);
    }

    /** The same map as somebody supposes it: the same generation, policy and day. */
    public Snapshot supposing(Snapshot before, LocalDate asOf, Supposition supposed) {
        return of(new Version(before.generation(), supposed), before.policy(), asOf);
    }

    /**
     * A look at several days of one generation that leaves the snapshots kept here as they are.
     *
     * @param supposed null for the map as it is
     */
    public Passing passing(long generation, @Nullable Supposition supposed) {
        return new Passing(maps, cache, policies.current(), new Version(generation, supposed));
    }

    /**
     * Builds today's snapshot of the new generation, then lets readers have it. Whoever imported waits, and no one
     * else.
     */
    @EventListener
    public void on(MapSwitched switched) {
        if (served >= 0) {
            serve(switched.generation());
        }
    }

    private void serve(long generation) {
        of(new Version(generation, null), policies.current(), today());
        served = Math.max(served, generation);
        cache.forgetBefore(served);
    }

    /** For a map that another server on the same Neo4j changed: nobody here announces that. */
    private void refresh(long head) {
        if (refreshing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("snapshot-refresh").start(() -> {
                try {
                    serve(head);
                } catch (RuntimeException e) {
                    LOG.warn("the map of generation {} is not served yet", head, e);
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    /** Whether nothing is being built. */
    boolean atRest() {
        return building.isEmpty() && !refreshing.get();
    }

    private Snapshot of(Version version, Policy policy, LocalDate asOf) {
        Snapshot cached = cache.find(version, policy.version(), asOf);
        return cached != null ? cached : built(version, policy, asOf);
    }

    /** One thread builds, all others who want the same wait for it. */
    private Snapshot built(Version version, Policy policy, LocalDate asOf) {
        var mine = new CompletableFuture<Snapshot>();
        Ground known = cache.ground(version);
        LocalDate from = known == null ? asOf : known.from(asOf);
        Key key = new Key(version.generation(), version.print(), policy.version(), from);
        CompletableFuture<Snapshot> theirs = building.putIfAbsent(key, mine);
        if (theirs != null) {
            return joined(theirs);
        }
        try {
            Snapshot snapshot = load(version, policy, asOf);
            mine.complete(snapshot);
            return snapshot;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            building.remove(key);
        }
    }

    /** What building has come to so far. */
    Built built() {
        return built.get();
    }

    private Snapshot load(Version version, Policy policy, LocalDate asOf) {
        long begun = System.nanoTime();
        Loaded loaded = version.ask(maps, view -> {
            var loader = new SnapshotLoader(view, policy, version.supposed());
            Ground known = cache.ground(version);
            Ground ground = known == null ? loader.ground() : known;
            return new Loaded(loader.snapshot(ground, asOf), ground);
        });
        cache.keep(loaded.snapshot(), loaded.ground());
        long took = System.nanoTime() - begun;
        built.updateAndGet(before -> before.and(loaded.snapshot(), took, clock.instant()));
        return loaded.snapshot();
    }

    private static Snapshot joined(CompletableFuture<Snapshot> theirs) {
        try {
            return Objects.requireNonNull(theirs.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }
}
