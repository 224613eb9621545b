package dev.tierfall.incident.tell;

import dev.tierfall.incident.log.Act;
import dev.tierfall.incident.log.Course;
import dev.tierfall.incident.tell.Party.Contact;
import dev.tierfall.incident.tell.Party.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts down who must be told, those who are late first, then by when it is due. */
public final class Telling {

    private static final Comparator<Party> ORDER = Comparator.comparing((Party party) -> party.told() != null)
            .thenComparing(party -> !party.late())
            .thenComparing(party -> party.due() == null)
            .thenComparing(party -> party.due() == null ? "" : party.due())
            .thenComparing(Party::key);

    private final Course course;
    private final Instant declared;
    private final Instant now;
    private final List<Party> parties = new ArrayList<>();

    /**
     * Begins a list.
     *
     * @param declared from when all hours count
     */
    public Telling(Course course, Instant declared, Instant now) {
        this.course = course;
        this.declared = declared;
        this.now = now;
    }

    /**
     * Somebody who must be told.
     *
     * @param key by which the log remembers it
     * @param ref null for an authority
     */
    public record Who(
            String key, String kind, String title, @Nullable String ref, String why, List<Contact> contacts) {}

    /** Adds one; without hours, as soon as can be. */
    public void add(Who who, @Nullable Long hours) {
        @Nullable Instant due = hours == null ? null : declared.plus(Duration.ofHours(hours));
        @Nullable Act act = course.told().get(who.key());
        @Nullable Told told = act == null ? null : told(act);
        parties.add(new Party(
                who.key(),
                who.kind(),
                who.title(),
                who.ref(),
                who.why(),
                hours,
                due == null ? null : due.toString(),
                told == null && due != null && due.isBefore(now),
                who.contacts(),
                told,
                words(due, told)));
    }

    public List<Party> parties() {
        return parties.stream().sorted(ORDER).toList();
    }

    private static Told told(Act act) {
        Instant at = act.says().moment() == null ? act.at() : act.says().moment();
        return new Told(at.toString(), act.who(), act.says().text());
    }

    private String words(@Nullable Instant due, @Nullable Told told) {
        if (told != null) {
            boolean late = due != null && Instant.parse(told.at()).isAfter(due);
            return late ? "Told, " + span(Duration.between(due, Instant.parse(told.at()))) + " late." : "Told.";
        }
        if (due == null) {
            return "As soon as can be: nobody says in how many hours.";
        }
        return due.isBefore(now)
                ? "Late by %s.".formatted(span(Duration.between(due, now)))
                : "%s left.".formatted(span(Duration.between(now, due)));
    }

    /** {@code 3 h 20 min}, or {@code 12 days 4 h}. */
    private static String span(Duration time) {
        long hours = time.toHours();
        return hours >= 48
                ? "%,d days %d h".formatted(hours / 24, hours % 24)
                : "%d h %d min".formatted(hours, time.toMinutesPart());
    }
}
