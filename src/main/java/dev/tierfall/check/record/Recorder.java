package dev.tierfall.check.record;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.CheckSet;
import dev.tierfall.check.Checks;
import dev.tierfall.check.Sighting;
import dev.tierfall.check.record.Mark.Line;
import dev.tierfall.store.Maps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Brings the record up to the map, the day and the policy as they stand. Each check is asked by itself, so that no
 * import waits for more than one of them, and what it saw is written before the next is asked.
 */
@Lazy
@Service
public class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    /** A check of the user's own may be slow; an import waits for it no longer than this. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Checks checks;
    private final CheckFiles files;
    private final Maps maps;
    private final Ledger ledger;
    private final Clock clock;

    Recorder(Checks checks, CheckFiles files, Maps maps, Ledger ledger, Clock clock) {
        this.checks = checks;
        this.files = files;
        this.maps = maps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the record says what a run would say now. */
    public boolean isCurrent() {
        return ledger.mark().stillHolds(ground(files.current()));
    }

    /**
     * Records once, if anything has changed since.
     *
     * @return false where the map changed under way, or another server was first, so that it is to be done once more
     */
    public boolean record() {
        return record(() -> false);
    }

    /** The same, given up between two checks once it is no longer wanted. */
    synchronized boolean record(BooleanSupplier over) {
        CheckSet set = files.current();
        Ground ground = ground(set);
        Mark before = ledger.mark();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (before.stillHolds(ground) && !before.isDueAgain(now)) {
            return true;
        }
        var run = new Run(set, ground, before, now, cause(before, ground));
        var lines = new ArrayList<Line>();
        for (Check check : set.checks()) {
            Optional<Line> line = over.getAsBoolean() ? Optional.empty() : recorded(run, check);
            if (line.isEmpty()) {
                return false;
            }
            lines.add(line.orElseThrow());
        }
        forgotten(run);
        ledger.advance(new Mark(
                before.round() + 1,
                ground.generation(),
                ground.day(),
                ground.policy(),
                ground.shipped(),
                now,
                List.copyOf(lines)));
        return true;
    }

    /**
     * One run.
     *
     * @param cause why a finding that is gone is gone
     */
    private record Run(CheckSet set, Ground ground, Mark before, Instant now, String cause) {

        long round() {
            return before.round() + 1;
        }

        Map<String, Object> begin() {
            var columns = new HashMap<String, Object>();
            columns.put("since", now.atZone(ZoneOffset.UTC));
            columns.put("from", ground.day());
            columns.put("fromGeneration", ground.generation());
            columns.put("fromBy", cause);
            return columns;
        }

        Map<String, Object> end() {
            var columns = new HashMap<String, Object>();
            columns.put("until", ground.day());
            columns.put("untilAt", now.atZone(ZoneOffset.UTC));
            columns.put("untilGeneration", ground.generation());
            columns.put("untilBy", cause);
            columns.put("seen", before.day());
            return columns;
        }
    }

    private Ground ground(CheckSet set) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Ground(maps.head(), today, set.version(), files.shipped());
    }

    /**
     * Empty where the map is another one by now, or another server has recorded this run. A check that can't be run
     * leaves its spells as they are.
     */
    private Optional<Line> recorded(Run run, Check check) {
        Optional<Sighting> seen;
        try {
            seen = look(run, check);
        } catch (IllegalStateException e) {
            throw e; // The map does not stand still: not this check's doing.
        } catch (RuntimeException e) {
            LOG.warn("{} could not be run and keeps its findings", check.id(), e);
            return Optional.of(run.before().line(check.id()).failed(why(e)));
        }
        return seen.filter(sighting -> write(run, check.id(), sighting))
                .map(sighting -> new Line(
                        check.id(),
                        sighting.counted(),
                        sighting.unknown().size(),
                        sighting.found().size(),
                        null));
    }

    private static String why(RuntimeException failure) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return message.lines().findFirst().orElse(message);
    }

    private Optional<Sighting> look(Run run, Check check) {
        long generation = run.ground().generation();
        return maps.head() != generation
                ? Optional.empty()
                : Optional.of(maps.at(
                        generation,
                        LIMIT,
                        view -> checks.look(run.set(), check, run.ground().day(), view)));
    }

    private boolean write(Run run, String check, Sighting seen) {
        var difference = new Difference(check, run.before().day());
        List<Shift> shifts = difference.of(seen, ledger.open(check), run.begin());
        return ledger.write(run.round(), shifts, run.end());
    }

    /** What checks found that there are no longer. */
    private void forgotten(Run run) {
        var known = run.set().checks().stream().map(Check::id).toList();
        for (String check : ledger.checks()) {
            if (!known.contains(check)) {
                List<Shift> shifts = ledger.open(check).stream()
                        .map(spell -> Shift.closed(new Cells(spell).text("key")))
                        .toList();
                ledger.write(run.round(), shifts, run.end());
            }
        }
    }

    private String cause(Mark before, Ground now) {
        if (before.round() == 0) {
            return "the first look";
        }
        if (before.generation() != now.generation()) {
            String changes = ledger.changes(before.generation(), now.generation());
            return changes.isEmpty() ? "a change of the map" : changes;
        }
        if (!before.policy().equals(now.policy())) {
            return "the policy, from %s to %s".formatted(before.policy(), now.policy());
        }
        return before.shipped().equals(now.shipped()) ? "the day" : "an upgrade of the checks";
    }
}
