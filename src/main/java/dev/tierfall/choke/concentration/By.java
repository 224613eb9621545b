package dev.tierfall.choke.concentration;

import dev.tierfall.model.Rejected;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reliance is added up by. */
public enum By {
    /** A company at any tier; several vendors where they are spellings of one. */
    VENDOR("vendors", "a vendor"),
    /** Companies that belong together, under the name of the one that owns the others. */
    PARENT("parent groups", "a group of vendors"),
    /** All vendors seated, all subcontracted work done, and all systems of vendors standing in one country. */
    COUNTRY("countries", "a country"),
    /** A product, in all its versions. */
    PRODUCT("products", "a product"),
    /** A system that manages others. */
    PLANE("management planes", "a management plane");

    private final String many;
    private final String one;

    By(String many, String one) {
        this.many = many;
        this.one = one;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in: the map has no vendors. */
    public String many() {
        return many;
    }

    String one() {
        return one;
    }

    /** Reads words, each perhaps several with commas between; none means all. */
    static Set<By> of(@Nullable List<String> given) {
        List<String> words = given == null
                ? List.of()
                : given.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
        return words.isEmpty()
                ? EnumSet.allOf(By.class)
                : words.stream().map(By::named).collect(Collectors.toCollection(() -> EnumSet.noneOf(By.class)));
    }

    /** Reads one word; vendors without one. */
    public static By said(@Nullable String word) {
        return word == null || word.isBlank() ? VENDOR : named(word.strip());
    }

    private static By named(String word) {
        return Arrays.stream(values())
                .filter(by -> by.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "concentration by '%s'".formatted(word),
                        "choose " + Arrays.stream(values()).map(By::word).collect(Collectors.joining(", "))));
    }
}
