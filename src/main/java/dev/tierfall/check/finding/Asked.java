package dev.tierfall.check.finding;

import dev.tierfall.check.Severity;
import dev.tierfall.check.finding.Spells.Wanted;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for, as the address has it; null where it does not matter.
 *
 * @param state {@code open}, {@code waived}, {@code accepted}, {@code proposed}, {@code overdue} or {@code closed};
 *     without one, all that are found now
 * @param vendor its ref; those of which it is the subject are meant too
 * @param find a part of what a finding says
 * @param limit how many rows
 * @param cursor where an earlier page said the next begins
 */
record Asked(
        @Nullable String state,
        @Nullable String check,
        @Nullable String vendor,
        @Nullable String severity,
        @Nullable String owner,
        @Nullable String find,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final List<String> STATES = List.of("open", "proposed", "overdue", "waived", "accepted", "closed");
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    /** With those that a state or an owner leaves, by the acts on the day. */
    Wanted wanted(Apart.View view) {
        String wanted = word(state);
        if (wanted != null && !STATES.contains(wanted)) {
            throw wrong("state", wanted, STATES);
        }
        Set<String> owned = owner == null || owner.isBlank() ? null : ownedBy(view, owner.strip());
        return new Wanted(
                "closed".equals(wanted),
                both(inState(view, wanted), owned),
                "open".equals(wanted) ? view.apart() : Set.of(),
                folded(check, true),
                blankIsNull(vendor),
                wantedSeverity(),
                folded(find, false));
    }

    private @Nullable String wantedSeverity() {
        String wanted = word(severity);
        if (wanted != null && Severity.of(wanted).isEmpty()) {
            throw wrong("severity", wanted, Severity.words());
        }
        return wanted;
    }

    private static @Nullable Set<String> inState(Apart.View view, @Nullable String wanted) {
        return switch (wanted) {
            case "waived" -> view.waived();
            case "accepted" -> view.accepted();
            case "proposed" -> view.proposed();
            case "overdue" -> view.overdue();
            case null, default -> null;
        };
    }

    private static Set<String> ownedBy(Apart.View view, String owner) {
        return view.acts().entrySet().stream()
                .filter(entry -> owner.equalsIgnoreCase(lastOwner(entry.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static @Nullable String lastOwner(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == Act.Kind.ASSIGNED)
                .reduce((before, after) -> after)
                .map(act -> act.says().owner())
                .orElse(null);
    }

    private static @Nullable Set<String> both(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    int rows() {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        int rows = limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : -1;
        if (rows < 0 || rows > MOST) {
            throw new Rejected("limit '%s'".formatted(limit), "ask for 0 to %d rows".formatted(MOST));
        }
        return rows;
    }

    /** Refuses a cursor of another run: its rows would not join on to those already given. */
    int first(long round) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,9}-\\d{1,9}")) {
            throw new Rejected("'%s' is no cursor".formatted(cursor), "give the cursor of an earlier answer");
        }
        String[] parts = cursor.split("-", 2);
        if (Long.parseLong(parts[1]) != round) {
            throw new Rejected("the record has changed since the page before", "ask again from the first page");
        }
        return Integer.parseInt(parts[0]);
    }

    private static Rejected wrong(String what, String word, List<String> words) {
        return new Rejected(
                "there is no %s '%s'".formatted(what, word),
                Nearest.of(word, words)
                        .map("did you mean %s?"::formatted)
                        .orElse("choose " + String.join(", ", words)));
    }

    private static @Nullable String folded(@Nullable String text, boolean upwards) {
        String given = blankIsNull(text);
        return given == null ? null : upwards ? given.toUpperCase(Locale.ROOT) : given.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
