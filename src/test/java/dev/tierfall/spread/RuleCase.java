package dev.tierfall.spread;

import dev.tierfall.model.State;
import dev.tierfall.store.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A small bundle and every step that one rule must find in it: a text file under {@code spread/}, named like the rule.
 * A line {@code accounts: id,holder} begins a file of the bundle; {@code steps on 2026-01-01} begins the steps.
 */
record RuleCase(Rows bundle, LocalDate asOf, List<String> steps) {

    static RuleCase of(String rule) {
        var bundle = new Rows();
        var lines = new ArrayList<String>();
        String file = "";
        LocalDate asOf = LocalDate.EPOCH;
        for (String line :
                (text(rule) + "\n\n").lines().filter(l -> !l.startsWith("#")).toList()) {
            boolean heads = line.matches("[a-z_]+: .*");
            if (heads || line.isBlank()) {
                if (!file.isEmpty()) {
                    bundle.file(file, lines.toArray(String[]::new));
                    lines.clear();
                }
                file = heads ? line.substring(0, line.indexOf(':')) : "";
                if (heads) {
                    lines.add(line.substring(line.indexOf(' ') + 1));
                }
            } else if (line.startsWith("steps on ")) {
                asOf = LocalDate.parse(line.substring("steps on ".length()));
            } else {
                lines.add(line);
            }
        }
        return new RuleCase(bundle, asOf, lines.stream().sorted().toList());
    }

    /** The steps of a snapshot, as the case files write them. */
    static List<String> written(Snapshot snapshot) {
        var steps = new ArrayList<String>();
        for (int step = 0; step < snapshot.graph().steps(); step++) {
            steps.add(written(snapshot, step));
        }
        return steps.stream().sorted().toList();
    }

    private static String written(Snapshot snapshot, int step) {
        SpreadGraph graph = snapshot.graph();
        int from = graph.from(step);
        int to = graph.to(step);
        var text = new StringBuilder("%s %s -> %s %s %s"
                .formatted(
                        snapshot.things().ref(graph.thing(from)),
                        state(graph, from),
                        snapshot.things().ref(graph.thing(to)),
                        state(graph, to),
                        String.format("%.6f", graph.p(step)).replaceAll("\\.?0+$", "")));
        text.append(graph.assumed(step) ? " assumed" : "").append(graph.forces(step) ? " forces" : "");
        text.append(graph.fallback(step) ? " fallback" : "").append(graph.grouped(step) ? " grouped" : "");
        List<String> via = graph.proofs()
                .via(step)
                .intStream()
                .mapToObj(snapshot.things()::ref)
                .toList();
        if (!via.isEmpty()) {
            text.append(graph.proofs().anyVia(step) ? " any " : " via ").append(String.join(" ", via));
        }
        List<String> unknown = graph.proofs().unknown(step);
        return text.append(unknown.isEmpty() ? "" : " unknown " + String.join(" ", unknown))
                .toString();
    }

    private static String state(SpreadGraph graph, int node) {
        State state = graph.state(node);
        return state.word();
    }

    private static String text(String rule) {
        try (InputStream in = RuleCase.class.getResourceAsStream("/spread/" + rule + ".txt")) {
            return new String(Objects.requireNonNull(in, rule + " has no case").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
