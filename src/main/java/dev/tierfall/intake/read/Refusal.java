package dev.tierfall.intake.read;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a refusal that is about a file as a whole, or about a line of it. */
public final class Refusal {

    private Refusal() {}

    public static Rejected of(String file, String message, String mend) {
        return at(file, null, message, mend);
    }

    public static Rejected at(String file, @Nullable Integer line, String message, String mend) {
        return new Rejected(List.of(new Rejection(file, line, null, null, message, mend)), 0);
    }
}
