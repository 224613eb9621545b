package dev.tierfall.dossier.part;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.dossier.part.Section.Row;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What its fall would reach: in figures, thing by critical thing, and the worst path with its proof. */
public final class ReachPart {

    private final Blast blast;
    private final Snapshot snapshot;
    private final List<BlastAnswer.Row> critical;

    private ReachPart(Blast blast) {
        this.blast = blast;
        this.snapshot = blast.scene().snapshot();
        this.critical = critical(blast);
    }

    public static ReachPart of(Blast blast) {
        return new ReachPart(blast);
    }

    /** The critical things it reaches, each once, the likeliest first. */
    private static List<BlastAnswer.Row> critical(Blast blast) {
        Set<Target> targets = new HashSet<>(blast.scene().snapshot().targets());
        Set<Integer> met = new HashSet<>();
        var rows = new ArrayList<BlastAnswer.Row>();
        for (int row = 0; row < blast.size(); row++) {
            int thing = blast.scene().graph().thing(blast.node(row));
            var target = new Target(thing, blast.scene().graph().state(blast.node(row)));
            if (targets.contains(target) && met.add(thing)) {
                rows.add(blast.rows(row, row + 1).getFirst());
            }
        }
        return rows;
    }

    public int criticalThings() {
        return critical.size();
    }

    /** The likeliest critical thing; null where none is reached. */
    public BlastAnswer.@Nullable Row worst() {
        return critical.isEmpty() ? null : critical.getFirst();
    }

    /** How much falls, taken over and stopped, side by side. */
    public static Section figures(Totals takenOver, Totals stopped) {
        return new Section(
                "blast",
                "Blast radius in figures",
                "Everything that can fall with it, by any path on this map: if somebody takes it over, and if it"
                        + " stops.",
                List.of("Figure", "Taken over", "Stopped"),
                List.of(
                        figure("Things", takenOver.things(), stopped.things()),
                        figure(
                                "Critical functions that stop",
                                takenOver.criticalFunctions(),
                                stopped.criticalFunctions()),
                        figure("Records that can be read", takenOver.records(), stopped.records()),
                        figure("Systems", kind(takenOver, "system"), kind(stopped, "system")),
                        figure("Data sets", kind(takenOver, "dataset"), kind(stopped, "dataset")),
                        figure("Other vendors", kind(takenOver, "vendor"), kind(stopped, "vendor")),
                        figure("Only by way of something unknown", takenOver.assumedOnly(), stopped.assumedOnly())));
    }

    private static int kind(Totals totals, String kind) {
        return totals.byKind().getOrDefault(kind, 0);
    }

    private static Row figure(String label, long takenOver, long stopped) {
        return Row.of(null, label, "%,d".formatted(takenOver), "%,d".formatted(stopped));
    }

    public Section things() {
        String says = critical.isEmpty()
                ? "By no path on this map does its fall reach anything critical."
                : "Taken over, it reaches %s; likelihoods are priors, good for order and no frequency."
                        .formatted(Told.count(critical.size(), "critical thing"));
        return new Section(
                "reach",
                "Critical things in its reach",
                says,
                List.of("Thing", "Kind", "Falls in", "Likelihood", "Rests on", "Hops"),
                critical.stream()
                        .map(row -> Row.of(
                                row.ref(),
                                Told.name(snapshot.things(), row.ref()),
                                row.kind(),
                                row.state(),
                                Told.likelihood(row.likelihood() == null ? 0 : row.likelihood()),
                                "known".equals(row.certainty()) ? "known facts" : "something unknown",
                                String.valueOf(row.hops())))
                        .toList());
    }

    /** The likeliest path to the likeliest critical thing, step by step with the record that proves each. */
    public Section worstPath() {
        BlastAnswer.Row worst = worst();
        List<StepAnswer> path = worst == null ? List.of() : worst.path();
        String says = worst == null
                ? "There is none."
                : "The likeliest way to something critical: %s, %s."
                        .formatted(Told.name(snapshot.things(), worst.ref()), Told.count(path.size(), "step"));
        Map<String, String> why = snapshot.policy().rules().stream()
                .collect(Collectors.toMap(rule -> rule.id(), rule -> rule.title(), (one, other) -> one));
        return new Section(
                "worst-path",
                "Worst path",
                says,
                List.of("From", "To", "Because", "Rule", "Likelihood", "Rests on", "Record"),
                path.stream().map(step -> step(step, why)).toList());
    }

    private Row step(StepAnswer step, Map<String, String> why) {
        return Row.of(
                step.to(),
                "%s (%s)".formatted(Told.name(snapshot.things(), step.from()), step.fromState()),
                "%s (%s)".formatted(Told.name(snapshot.things(), step.to()), step.toState()),
                why.getOrDefault(step.rule(), "By a rule of your own"),
                step.rule(),
                Told.likelihood(step.p()),
                step.unknown().isEmpty()
                        ? "known facts"
                        : (step.assumed() ? "assumed: " : "unknown: ") + String.join(", ", step.unknown()),
                step.source());
    }

    public Blast blast() {
        return blast;
    }
}
