package dev.tierfall.check.finding;

import dev.tierfall.check.Standings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Which findings somebody accepts for the time being, and how each stands: spells joined with acts. */
@Lazy
@Service
class Apart implements Standings {

    private final Spells spells;
    private final Acts acts;

    Apart(Spells spells, Acts acts) {
        this.spells = spells;
        this.acts = acts;
    }

    /**
     * How things stand on a day, of the findings about which anybody ever did anything; the others are open.
     *
     * @param waived the ids of those that are waived
     * @param accepted the ids of those whose risk is accepted
     */
    record View(
            LocalDate day,
            Map<String, List<Act>> acts,
            Map<String, Spell> standing,
            Set<String> waived,
            Set<String> accepted) {

        Handled handled(Spell spell) {
            return Handled.of(acts.getOrDefault(spell.id(), List.of()), spell.since(), spell.severity(), day);
        }

        /** The ids of those for which something is proposed. */
        Set<String> proposed() {
            return standing.values().stream()
                    .filter(spell -> {
                        Waiver waiver = handled(spell).waiver();
                        return waiver != null && waiver.status() == Waiver.Status.PROPOSED;
                    })
                    .map(Spell::id)
                    .collect(Collectors.toSet());
        }

        /** The ids of the open ones whose due day is past. */
        Set<String> overdue() {
            return standing.values().stream()
                    .filter(spell -> {
                        Handled handled = handled(spell);
                        return !handled.apart() && handled.isDueBefore(day);
                    })
                    .map(Spell::id)
                    .collect(Collectors.toSet());
        }

        Set<String> apart() {
            var both = new HashSet<>(waived);
            both.addAll(accepted);
            return both;
        }
    }

    View on(LocalDate day) {
        Map<String, List<Act>> all = acts.all();
        var standing = new HashMap<String, Spell>();
        var view = new View(day, all, standing, new HashSet<>(), new HashSet<>());
        for (Spell spell : spells.standing(all.keySet())) {
            standing.put(spell.id(), spell);
            Handled handled = view.handled(spell);
            if (handled.apart()) {
                Waiver waiver = Objects.requireNonNull(handled.waiver());
                (waiver.kind() == Waiver.Kind.WAIVER ? view.waived() : view.accepted()).add(spell.id());
            }
        }
        return view;
    }

    @Override
    public Map<String, Standing> of(Collection<String> checks, LocalDate day) {
        Map<String, List<Act>> all = acts.all();
        var view = new View(day, all, Map.of(), Set.of(), Set.of());
        var found = new HashMap<String, Standing>();
        for (Spell spell : spells.ofChecks(checks)) {
            found.put(spell.key(), standing(spell, view.handled(spell)));
        }
        return found;
    }

    private static Standing standing(Spell spell, Handled handled) {
        @Nullable Waiver waiver = handled.apart() ? handled.waiver() : null;
        return new Standing(
                spell.id(),
                handled.standing(),
                LocalDate.ofInstant(spell.since(), ZoneOffset.UTC).toString(),
                handled.owner(),
                handled.due() == null ? null : handled.due().toString(),
                waiver == null ? null : waiver.until().toString(),
                waiver == null ? null : waiver.proposed().says().reason(),
                waiver == null ? null : waiver.proposed().says().severity());
    }
}
