package dev.tierfall.check;

import dev.tierfall.check.CheckAnswer.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One subject that a check looked at.
 *
 * @param found true where something is wrong with it, false where it is in order, null where nobody can tell
 * @param finding the subject with what proves the one or the other
 */
public record Seen(Check check, @Nullable Boolean found, Finding finding) {}
