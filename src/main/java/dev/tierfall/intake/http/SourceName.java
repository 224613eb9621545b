package dev.tierfall.intake.http;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a source: short, on one line, and fit to stand in an address. */
final class SourceName {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\;%]{1,100}");

    private SourceName() {}

    /**
     * The name to use.
     *
     * @param derived the name of the only file or folder, to fall back on
     */
    static String of(@Nullable String given, Optional<String> derived) {
        String name = given == null || given.isBlank() ? derived.orElse("") : given.strip();
        if (name.isEmpty()) {
            throw new Rejected("several files are one source, and it has no name", "name it: --source NAME");
        }
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            throw new Rejected(
                    "%s is not a name for a source".formatted(Shown.quoted(name)),
                    "choose a name of at most 100 characters without / \\ ; and %");
        }
        return name;
    }
}
