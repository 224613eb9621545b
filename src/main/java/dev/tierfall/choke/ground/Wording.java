package dev.tierfall.choke.ground;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Sentences;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Parts of sentences: how many of what, whose fall, one and another. */
public final class Wording {

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<Kind, String> KINDS =
            Map.of(Kind.FUNCTION, "function", Kind.SYSTEM, "system", Kind.DATASET, "data set", Kind.SERVICE, "service");
    private static final int NAMED = 3;

    private Wording() {}

    /** {@code three acts}: a number in a word up to twelve, and the noun to it. */
    public static String count(int number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code three}, or {@code 30}. */
    public static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : "%,d".formatted(number);
    }

    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** {@code the takeover of Halden Managed Services and Skalvik Backup AS}; of unlike falls {@code the fall of …}. */
    public static String fall(Scene scene, List<Fallen> origins) {
        List<String> names = origins.stream()
                .map(origin -> Sentences.called(scene.things(), origin.thing()))
                .distinct()
                .toList();
        List<State> states = origins.stream().map(Fallen::state).distinct().toList();
        return (states.size() == 1 ? fall(states.getFirst()) : "the fall of") + " " + list(names);
    }

    private static String fall(State state) {
        return switch (state) {
            case CONTROL -> "the takeover of";
            case CONFIDENTIALITY -> "the disclosure of";
            case INTEGRITY -> "the tampering with";
            case AVAILABILITY -> "the outage of";
            case FLAW -> "an attack through a flaw in";
        };
    }

    /** What some things have in common: {@code critical function}, {@code system}, else {@code protected thing}. */
    public static String noun(Scene scene, IntList things) {
        List<Kind> kinds =
                things.intStream().mapToObj(scene.things()::kind).distinct().toList();
        String noun = kinds.size() == 1 ? KINDS.get(kinds.getFirst()) : null;
        boolean critical = things.intStream().allMatch(scene.things()::critical);
        return noun == null ? "protected thing" : (critical ? "critical " : "") + noun;
    }

    /** {@code A, B and C}, or {@code A, B, C and 4 more}. */
    public static String list(List<String> names) {
        int shown = names.size() <= NAMED + 1 ? names.size() : NAMED;
        var parts = new ArrayList<>(names.subList(0, shown));
        if (names.size() > shown) {
            parts.add("%,d more".formatted(names.size() - shown));
        }
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** The names of some things, listed. */
    public static String list(Scene scene, IntStream things) {
        return list(things.mapToObj(thing -> Sentences.called(scene.things(), thing))
                .distinct()
                .toList());
    }

    /** How a state is told of a thing: {@code taken over}, {@code down}. */
    public static String lost(State state) {
        return switch (state) {
            case CONTROL -> "taken over";
            case CONFIDENTIALITY -> "read";
            case INTEGRITY -> "changed";
            case AVAILABILITY -> "down";
            case FLAW -> "exploited";
        };
    }
}
