package dev.tierfall.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken back from a vendor before it is let go.
 *
 * @param closed whether it is let go: no contract joins it to us and TF-06 is clean for it
 * @param contracted whether a live contract of ours still names it
 * @param check what TF-06 says of it: {@code pass}, {@code fail} or {@code unknown}; null where it does not look at it,
 *     since no contract with it is over yet
 * @param detail what TF-06 found; null where it found nothing
 * @param items what it holds, what is open first
 */
record Offboarding(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String vendor,
        String name,
        boolean closed,
        boolean contracted,
        @Nullable String check,
        @Nullable String detail,
        List<Item> items) {

    /**
     * One thing to take back.
     *
     * @param what account, token, tunnel, agent, data set or backup
     * @param opens what it opens, or where it lies; null where nobody said
     * @param state as it was said; null where nobody said
     * @param done whether it is taken back; null where nobody can tell
     */
    record Item(
            String what,
            String ref,
            String name,
            @Nullable String opens,
            @Nullable String state,
            @Nullable Boolean done,
            @Nullable String record) {}
}
