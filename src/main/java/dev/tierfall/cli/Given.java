package dev.tierfall.cli;

import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at arguments before a store is opened for them, which takes seconds. The server looks again. */
final class Given {

    private Given() {}

    /** Refuses what is no ref, or no ref with a state; whether it is on the map only the map knows. */
    static void refs(List<String> texts) {
        for (String text : texts) {
            int equals = text.indexOf('=');
            Ref.parse((equals < 0 ? text : text.substring(0, equals)).strip());
        }
    }

    /** What to say of a text where a number is wanted. */
    static Rejected notWhole(String option, String text) {
        return text.matches("[+-]?\\d+")
                ? new Rejected("%s %s is too large".formatted(option, text), "write at most " + Integer.MAX_VALUE)
                : new Rejected(
                        "%s '%s' is not a whole number".formatted(option, text), "write a whole number, such as 3");
    }

    /** Refuses a number below the least that makes sense. */
    static void atLeast(int least, String option, @Nullable Integer number) {
        if (number != null && number < least) {
            throw new Rejected("%s %d".formatted(option, number), "give a whole number, %d or more".formatted(least));
        }
    }
}
