package dev.tierfall.picture;

import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a picture is asked of; the page's own address holds the same.
 *
 * @param certainty {@code known} leaves out what is only assumed
 * @param in the sector to unfold, by its ref; {@code none} for what serves no function
 * @param at the ring to unfold
 * @param group the kind to unfold in a cell that is too large, as the picture's sector names it
 * @param step its ring, the likeliest first
 * @param part the part of what is still too large
 * @param to the thing whose path is wanted, if it is none of the critical ones
 */
record Question(
        @Nullable List<String> from,
        @Nullable String hops,
        @BindParam("as-of") @Nullable String asOf,
        @BindParam("known-at") @Nullable String knownAt,
        @Nullable List<String> without,
        @Nullable String certainty,
        @Nullable String in,
        @Nullable String at,
        @Nullable String group,
        @Nullable String step,
        @Nullable String part,
        @Nullable String to) {

    List<String> fallen() {
        return from == null
                ? List.of()
                : from.stream().filter(ref -> !ref.isBlank()).toList();
    }

    Scope scope() {
        return Scope.of(asOf, knownAt, without);
    }

    boolean knownOnly() {
        return "known".equals(certainty);
    }

    boolean unfolds() {
        return in != null && !in.isBlank();
    }

    int hopsMax() {
        return hops == null || hops.isBlank() ? Integer.MAX_VALUE : whole("hops", hops);
    }

    /** The ring to unfold; -1 for all. */
    int ring() {
        return at == null || at.isBlank() ? -1 : whole("at", at);
    }

    /** The ring of likelihood to unfold, or what is given where none is asked for. */
    int stepOr(int none) {
        return step == null || step.isBlank() ? none : whole("step", step);
    }

    /** Reads a whole number, or what is given where there is none. */
    static int whole(String what, @Nullable String text, int none) {
        return text == null || text.isBlank() ? none : whole(what, text);
    }

    private static int whole(String what, String text) {
        if (!text.strip().matches("\\d{1,9}")) {
            throw new Rejected("%s '%s'".formatted(what, text), "give a whole number, 0 or more");
        }
        return Integer.parseInt(text.strip());
    }
}
