package dev.tierfall.check;

import dev.tierfall.intake.cell.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The numbers and lists of the policy, by name, as statements take them and answers show them: a whole number, a part
 * of one, or a list of countries.
 */
record Thresholds(Map<String, Object> values) {

    private static final Set<String> PARTS = Set.of("version", "thresholds", "approvals");

    static Thresholds read(String file, String text) {
        var yaml = new Yamls(file);
        Map<String, Node> parts = yaml.read(text);
        yaml.known(parts, PARTS);
        var values = new LinkedHashMap<String, Object>();
        yaml.mapping(parts.get("thresholds")).forEach((name, node) -> values.put(name, value(yaml, node)));
        return new Thresholds(values);
    }

    /**
     * These, with what a user's file says in their place.
     *
     * @param named what the checks name beside the shipped ones
     */
    Thresholds with(String file, String text, Set<String> named) {
        var yaml = new Yamls(file);
        Map<String, Node> parts = yaml.read(text);
        yaml.known(parts, PARTS);
        if (!parts.containsKey("thresholds")) {
            return this;
        }
        Map<String, Node> said = yaml.mapping(parts.get("thresholds"));
        yaml.known(
                said,
                Stream.concat(values.keySet().stream(), named.stream())
                        .sorted()
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        var all = new LinkedHashMap<>(values);
        said.forEach((name, node) -> {
            Object value = value(yaml, node);
            Object shipped = values.get(name);
            if (shipped != null && shipped instanceof List != value instanceof List) {
                throw yaml.refused(
                        Yamls.line(node),
                        "'%s' is another kind of value".formatted(name),
                        shipped instanceof List ? "write a list, as [DE, FR]" : "write a number, as " + shipped);
            }
            all.put(name, value);
        });
        return new Thresholds(all);
    }

    private static Object value(Yamls yaml, Node node) {
        if (!(node instanceof ScalarNode)) {
            return countries(yaml, node);
        }
        String text = yaml.text(node);
        if (text.matches("\\d{1,6}")) {
            return Long.valueOf(text);
        }
        if (text.matches("0\\.\\d{1,6}")) {
            return Double.valueOf(text);
        }
        throw yaml.refused(
                Yamls.line(node), "'%s' is no threshold".formatted(text), "write a whole number, or a share as 0.30");
    }

    private static List<String> countries(Yamls yaml, Node node) {
        List<String> countries = yaml.list(node);
        for (String country : countries) {
            if (!country.matches("[A-Z]{2}")) {
                throw yaml.refused(
                        Yamls.line(node),
                        "'%s' is not an ISO 3166-1 code".formatted(country),
                        Nearest.write(country, List.of("DE")).orElse("write two capital letters, as DE"));
            }
        }
        return countries;
    }
}
