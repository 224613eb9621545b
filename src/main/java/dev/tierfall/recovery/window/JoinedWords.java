package dev.tierfall.recovery.window;

import dev.tierfall.recovery.plan.Range;
import org.jspecify.annotations.Nullable;

/** What several windows do to a function together, in a sentence. */
final class JoinedWords {

    private JoinedWords() {}

    /** As {@code Orders is down from 2026-12-04 22:00 over windows 1 and 2 for 6 h: 2 h past its tolerance of 4 h}. */
    static String of(String name, String when, Range down, @Nullable Double tolerance) {
        String fall = "%s is down %s for %s".formatted(name, when, down.hours());
        if (tolerance == null) {
            return fall + "; how long it may be down nobody said";
        }
        Range late = down.beyond(tolerance);
        String allowed = Range.number(tolerance) + " h";
        return late.atLeast() > 0
                ? fall + ": %s past its tolerance of %s".formatted(late.hours(), allowed)
                : fall + "; whether that is within its tolerance of %s can't be told".formatted(allowed);
    }
}
