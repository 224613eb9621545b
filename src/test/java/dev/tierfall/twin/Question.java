package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.twin.Answers.Reached;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question whose whole answer is known, compared row by row, likelihoods within 1e-5.
 *
 * @param bundle the folder that it is asked of
 */
record Question(String name, Path bundle, String command, JsonNode answer) {

    private static final double NEAR = 1e-5;

    LocalDate day() {
        return LocalDate.parse(answer.get("asOf").stringValue());
    }

    @Override
    public String toString() {
        return name;
    }

    void ask(Answers answers) {
        switch (command) {
            case "blast" -> assertRows(answer.get("reached"), answers.blast(without(), falls(answer.get("origins"))));
            case "exposure" -> answer.get("targets").forEach(target -> exposure(answers, target));
            case "tiers" -> assertThat(answers.tiers(without())).isEqualTo(tiers());
            default -> throw new AssertionError(command);
        }
        if (command.equals("exposure") && answer.get("targets").size() > 1) {
            assertThat(answers.targets()).containsExactlyInAnyOrderElementsOf(falls(answer.get("targets")));
        }
    }

    private void exposure(Answers answers, JsonNode target) {
        List<JsonNode> rows = new ArrayList<>();
        target.get("vendors").forEach(rows::add);
        target.get("software").forEach(rows::add);
        assertRows(rows, answers.exposure(without(), fall(target)));
    }

    private Set<String> without() {
        var without = new TreeSet<String>();
        answer.get("without").forEach(ref -> without.add(ref.stringValue()));
        return without;
    }

    private Map<String, @Nullable Integer> tiers() {
        var tiers = new TreeMap<String, @Nullable Integer>();
        answer.get("tiers")
                .forEachEntry((vendor, tier) -> tiers.put(vendor, tier.isNull() ? null : (Integer) tier.intValue()));
        return tiers;
    }

    private static List<Fall> falls(JsonNode rows) {
        var falls = new ArrayList<Fall>();
        rows.forEach(row -> falls.add(fall(row)));
        return falls;
    }

    private static Fall fall(JsonNode row) {
        return new Fall(row.get("ref").stringValue(), row.get("state").stringValue());
    }

    private static void assertRows(Iterable<JsonNode> expected, Map<Fall, Reached> actual) {
        var wanted = new TreeMap<Fall, JsonNode>();
        expected.forEach(row -> wanted.put(fall(row), row));
        assertThat(new TreeMap<>(actual).keySet()).containsExactlyElementsOf(wanted.keySet());
        wanted.forEach((fall, row) -> assertRow(row, Objects.requireNonNull(actual.get(fall))));
    }

    private static void assertRow(JsonNode expected, Reached actual) {
        String name = actual.fall().toString();
        assertThat(actual.hops())
                .as("hops of " + name)
                .isEqualTo(expected.get("hops").intValue());
        assertThat(actual.certainty())
                .as("certainty of " + name)
                .isEqualTo(expected.get("certainty").stringValue());
        assertThat(actual.likelihood())
                .as("likelihood of " + name)
                .isCloseTo(expected.get("likelihood").doubleValue(), within(NEAR));
        if (actual.known() != null) {
            assertThat(actual.known())
                    .as("known likelihood of " + name)
                    .isCloseTo(expected.get("likelihoodKnown").doubleValue(), within(NEAR));
        }
        JsonNode forced = expected.get("forced");
        if (forced != null) {
            assertThat(actual.forced()).as("forced of " + name).isEqualTo(forced.isNull() ? null : forced.asBoolean());
        }
    }
}
