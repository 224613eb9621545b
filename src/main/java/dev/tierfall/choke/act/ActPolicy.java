package dev.tierfall.choke.act;

import dev.tierfall.model.Rejected;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Which kinds of acts can be done, and at what cost: {@code acts.yaml}.
 *
 * @param version the product's own, and a hash of what a user changed
 * @param terms of each kind that can be done
 */
record ActPolicy(String version, Map<ActKind, Terms> terms) {

    static final String FILE = "acts.yaml";

    /**
     * Of one kind.
     *
     * @param cost in thousandths
     * @param rules the ids of the rules whose steps it stops, where it stops some of each
     */
    record Terms(long cost, Set<String> rules) {}

    /** Reads the file's text; refuses what it can't use, with the mend. */
    static ActPolicy read(String text, String hash) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (yaml instanceof Map<?, ?> file && file.get("acts") instanceof Map<?, ?> acts) {
                return new ActPolicy(file.get("version") + hash, terms(acts));
            }
            throw new Rejected(FILE + ": no 'acts'", "list kinds of acts under 'acts:', each with a cost");
        } catch (YAMLException e) {
            throw new Rejected(FILE + ": " + e.getMessage(), "write it as YAML, after the file that ships");
        }
    }

    private static Map<ActKind, Terms> terms(Map<?, ?> acts) {
        var terms = new EnumMap<ActKind, Terms>(ActKind.class);
        acts.forEach((word, said) -> {
            ActKind kind = ActKind.of(String.valueOf(word))
                    .orElseThrow(() ->
                            new Rejected("%s: '%s' is no act".formatted(FILE, word), "choose from " + ActKind.words()));
            if (!(said instanceof Map<?, ?> of)) {
                throw new Rejected("%s: '%s' has no cost".formatted(FILE, word), "write { cost: 1 }");
            }
            Set<String> rules = of.get("rules") instanceof List<?> ids
                    ? Set.copyOf(ids.stream().map(String::valueOf).toList())
                    : Set.of();
            terms.put(kind, new Terms(cost(FILE + ": " + word, String.valueOf(of.get("cost"))), rules));
        });
        return terms;
    }

    /** Reads a cost into thousandths. */
    static long cost(String of, String text) {
        if (text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            long thousandths = new BigDecimal(text).movePointRight(3).longValueExact();
            if (thousandths >= 1 && thousandths <= 100_000_000) {
                return thousandths;
            }
        }
        throw new Rejected(
                "%s: the cost '%s'".formatted(of, text),
                "give a number from 0.001 to 100000, with three decimals at most");
    }
}
