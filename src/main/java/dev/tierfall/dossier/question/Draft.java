package dev.tierfall.dossier.question;

import dev.tierfall.dossier.part.Told;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A question while it is gathered: one empty column of one row, and all that hangs on it. */
final class Draft {

    /**
     * What is empty.
     *
     * @param of the ref of what it is about
     * @param called how that is named in the question
     * @param party the vendor that can answer for it; null where none can
     * @param record the row; null where the row itself is missing
     */
    record Gap(
            String column,
            String of,
            String called,
            @Nullable String party,
            @Nullable String record) {}

    private final Gap gap;
    private final TreeMap<String, String> checks = new TreeMap<>();
    private PathUnknowns.@Nullable Met met;

    Draft(Gap gap) {
        this.gap = gap;
    }

    void readBy(String check, String title) {
        checks.put(check, title);
    }

    /** Those that come first are the likelier ones. */
    void metBy(PathUnknowns.Met step) {
        if (met == null) {
            met = step;
        }
    }

    /** Whether a path to something critical goes along it. */
    boolean isCritical() {
        return met != null && met.critical();
    }

    Question asked(Wording wording, Things things) {
        Wording.Ask ask = wording.of(gap.column());
        String party = ask.byVendor() && gap.party() != null ? gap.party() : Question.US;
        return new Question(
                "%s: %s?".formatted(gap.called(), ask.ask()),
                why(things),
                party,
                gap.of(),
                gap.column(),
                List.copyOf(checks.keySet()),
                isCritical() && met != null ? met.toward() : null,
                isCritical() && met != null ? (Double) met.likelihood() : null,
                gap.record());
    }

    private String why(Things things) {
        String path = met == null
                ? ""
                : "The likeliest path to %s (%s) goes along it, and what is unknown is taken as the worst."
                        .formatted(Told.name(things, met.toward()), Told.likelihood(met.likelihood()));
        if (checks.isEmpty()) {
            return path;
        }
        String first = "%s: %s".formatted(checks.firstKey(), checks.firstEntry().getValue());
        String read = checks.size() == 1
                ? "A check reads it, %s.".formatted(first)
                : "%d checks read it, as %s.".formatted(checks.size(), first);
        return path.isEmpty() ? read : path + " " + read;
    }
}
