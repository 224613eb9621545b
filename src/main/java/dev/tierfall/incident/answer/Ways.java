package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Sentences;
import dev.tierfall.incident.answer.IncidentAnswer.Step;
import dev.tierfall.incident.answer.IncidentAnswer.Way;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The likeliest path to each critical thing in reach, each step with what proves it and which log would show it. */
final class Ways {

    /** So many are listed, and of the first so many each step is told. */
    static final int LISTED = 60;

    static final int WITH_STEPS = 12;

    private final Things things;
    private final Map<String, String> why;
    private final Logs logs;

    Ways(Snapshot snapshot, Logs logs) {
        this.things = snapshot.things();
        this.logs = logs;
        this.why = snapshot.policy().rules().stream()
                .collect(Collectors.toMap(rule -> rule.id(), rule -> rule.title(), (one, other) -> one));
    }

    /** One row for each critical thing: of its critical states the likeliest, likeliest first. */
    static List<Row> rows(Blast blast) {
        SpreadGraph graph = blast.scene().graph();
        Set<Target> targets = new HashSet<>(blast.scene().snapshot().targets());
        Set<Integer> told = new HashSet<>();
        blast.origins().forEach(origin -> told.add(origin.thing()));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < blast.size(); row++) {
            int node = blast.node(row);
            int thing = graph.thing(node);
            if (targets.contains(new Target(thing, graph.state(node))) && told.add(thing)) {
                rows.add(blast.rows(row, row + 1).getFirst());
            }
        }
        return rows;
    }

    /** The systems at whose ends the steps of the first rows begin or end: their logs are asked for. */
    static Set<String> systems(List<Row> rows) {
        var systems = new TreeSet<String>();
        rows.stream().limit(WITH_STEPS).flatMap(row -> row.path().stream()).forEach(step -> {
            for (String ref : List.of(step.from(), step.to())) {
                if (Ref.parse(ref).kind() == Kind.SYSTEM) {
                    systems.add(ref);
                }
            }
        });
        return systems;
    }

    List<Way> of(List<Row> rows) {
        var ways = new ArrayList<Way>();
        for (Row row : rows.subList(0, Math.min(LISTED, rows.size()))) {
            List<Step> steps = ways.size() < WITH_STEPS
                    ? row.path().stream().map(this::step).toList()
                    : List.of();
            ways.add(new Way(
                    row.ref(),
                    row.kind(),
                    name(row.ref()),
                    row.state(),
                    row.hops(),
                    row.likelihood(),
                    row.forced(),
                    steps));
        }
        return ways;
    }

    private Step step(StepAnswer step) {
        return new Step(
                step.rule(),
                why.getOrDefault(step.rule(), "By a rule of your own"),
                step.from(),
                name(step.from()),
                step.fromState(),
                step.to(),
                name(step.to()),
                step.toState(),
                step.p(),
                step.assumed(),
                step.source(),
                step.unknown(),
                logs.of(step));
    }

    private String name(String ref) {
        int place = things.place(ref);
        return place < 0 ? ref : Sentences.called(things, place);
    }
}
