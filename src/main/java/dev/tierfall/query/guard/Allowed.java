package dev.tierfall.query.guard;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a query may be made of, as {@code cypher/console/allowed.yaml} lists it.
 *
 * @param rules names of rules of the grammar of Cypher 25
 * @param functions in lower case
 * @param refused how the refusal of a rule is worded, by its name
 */
record Allowed(Set<String> rules, Set<String> functions, Map<String, Words> refused) {

    private static final String RESOURCE = "/cypher/console/allowed.yaml";

    record Words(String is, String mend) {}

    static Allowed read() {
        try (InputStream in = Allowed.class.getResourceAsStream(RESOURCE)) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Allowed(
                    Set.copyOf(words(yaml.get("rules"))), Set.copyOf(words(yaml.get("functions"))), refused((Map<?, ?>)
                            requireNonNull(yaml.get("refused"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Words> refused(Map<?, ?> yaml) {
        var refused = new LinkedHashMap<String, Words>();
        yaml.forEach((rule, words) -> {
            Map<?, ?> said = (Map<?, ?>) words;
            refused.put((String) rule, new Words(text(said.get("is")), text(said.get("mend"))));
        });
        return refused;
    }

    private static List<String> words(@Nullable Object yaml) {
        return ((List<?>) requireNonNull(yaml)).stream().map(Allowed::text).toList();
    }

    private static String text(@Nullable Object yaml) {
        return (String) requireNonNull(yaml);
    }
}
