package dev.tierfall.recovery.window;

import dev.tierfall.model.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the windows of one question, here and before any server is asked. */
public final class Windows {

    /** Each is walked by itself, and with each that it overlaps. */
    private static final int MOST = 20;

    private Windows() {}

    /** Refuses what are no windows; whether their things are on the map only the map knows. */
    public static void check(List<String> of, @Nullable String on, @Nullable String hours, List<String> more) {
        var _ = read(of, on, hours, more);
    }

    /**
     * All of them.
     *
     * @param of what is worked on from {@code on} for {@code hours}; a day without them is a whole one
     * @param more each as {@code REF@DATE[THH:MM][+HOURS]}
     */
    static List<Window> read(List<String> of, @Nullable String on, @Nullable String hours, List<String> more) {
        var windows = new ArrayList<Window>();
        if (!of.isEmpty()) {
            if (on == null || on.isBlank()) {
                throw new Rejected("nobody said when", "name the day, as on=2026-12-05 or on=2026-12-05T22:00");
            }
            windows.add(Window.of(of, on, hours));
        }
        for (String each : more) {
            windows.add(Window.parse(each));
        }
        if (windows.isEmpty() || windows.size() > MOST) {
            throw new Rejected(
                    windows.isEmpty() ? "no maintenance window" : "%d windows".formatted(windows.size()),
                    "name 1 to %d, as system:erp with its day, or system:erp@2026-12-05+6".formatted(MOST));
        }
        return windows;
    }
}
