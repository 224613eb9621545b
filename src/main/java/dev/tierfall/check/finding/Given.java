package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import dev.tierfall.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what somebody sends about a finding or a decision, or says what is wrong with it and the mend. */
public final class Given {

    private static final int OWNER_MAX = 100;
    private static final int REASON_MAX = 2_000;

    private Given() {}

    /** A name; null for nobody. */
    public static @Nullable String owner(@Nullable String text) {
        String owner = text == null ? "" : text.strip();
        if (owner.length() > OWNER_MAX) {
            throw new Rejected(
                    "the owner is %d characters long".formatted(owner.length()), "write a name, 100 at most");
        }
        return owner.isEmpty() ? null : owner;
    }

    /** Why, which has to be said. */
    public static String reason(@Nullable String text) {
        String reason = note(text);
        if (reason.isEmpty()) {
            throw new Rejected("the reason is missing", "say why, so that others can decide on it");
        }
        return reason;
    }

    /** Why, where it may be left out. */
    public static String note(@Nullable String text) {
        String note = text == null ? "" : text.strip();
        if (note.length() > REASON_MAX) {
            throw new Rejected(
                    "the text is %,d characters long".formatted(note.length()),
                    "write 2,000 at most, and name a document for the rest");
        }
        return note;
    }

    /**
     * A day from today on, or the one that stands; null where none is given.
     *
     * @param stands the day by which it is due already
     */
    public static @Nullable LocalDate due(@Nullable String text, LocalDate today, @Nullable LocalDate stands) {
        LocalDate due = text == null || text.isBlank() ? null : day("due", text.strip());
        if (due != null && due.isBefore(today) && !due.equals(stands)) {
            throw new Rejected("due %s is past".formatted(due), "write %s or a later day".formatted(today));
        }
        return due;
    }

    /** The last day of a waiver. */
    static LocalDate until(@Nullable String text, LocalDate today, LocalDate latest) {
        if (text == null || text.isBlank()) {
            throw new Rejected("the day until which it holds is missing", "write 'until', as " + latest);
        }
        LocalDate until = day("until", text.strip());
        if (until.isBefore(today)) {
            throw new Rejected("until %s is past".formatted(until), "write %s or a later day".formatted(today));
        }
        if (until.isAfter(latest)) {
            throw new Rejected(
                    "until %s is longer than the policy allows".formatted(until),
                    "write %s or an earlier day".formatted(latest));
        }
        return until;
    }

    static LocalDate day(String what, String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // A day that no calendar has is refused like any other text.
        }
        throw new Rejected("%s %s is no date".formatted(what, Shown.quoted(text)), "write it as 2027-03-31");
    }

    static Waiver.Kind kind(@Nullable String text) {
        List<String> words =
                Arrays.stream(Waiver.Kind.values()).map(Waiver.Kind::word).toList();
        String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Waiver.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        word.isEmpty() ? "the kind is missing" : "there is no kind " + Shown.quoted(word),
                        Nearest.write(word, words).orElse("write one of " + String.join(", ", words))));
    }

    /** What a decision is about: nobody decides on what they have not seen. */
    static long seen(@Nullable Long seen) {
        if (seen == null) {
            throw new Rejected(
                    "it does not say what was seen",
                    "look at GET /api/v1/findings/{id} and send its 'seen' along with the decision");
        }
        return seen;
    }

    /** The seat that is named, or the only one that whoever asks holds; refuses a seat that they don't hold. */
    public static Seat seat(@Nullable String text, Set<Seat> held) {
        String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() && held.size() == 1) {
            return held.iterator().next();
        }
        if (word.isEmpty() && !held.isEmpty()) {
            throw new Rejected(
                    "you hold several seats", "name one as 'seat': " + FindingSentences.seats(List.copyOf(held)));
        }
        Seat seat = word.isEmpty()
                ? null
                : Seat.of(word)
                        .orElseThrow(() -> new Rejected(
                                "there is no seat " + Shown.quoted(word),
                                Nearest.write(word, Seat.words())
                                        .orElse("write one of " + String.join(", ", Seat.words()))));
        if (seat == null || !held.contains(seat)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    seat == null ? "you hold no seat in the council" : "you don't hold the seat " + seat.word(),
                    "an administrator gives seats to people: PUT /api/v1/users/{name} with \"seats\"");
        }
        return seat;
    }
}
