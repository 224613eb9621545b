package dev.tierfall.pack.content;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.cut.CutSearch;
import dev.tierfall.recovery.Recoveries;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Gathers what a pack holds from the analyses and from the map. */
@Lazy
@Service
public class Packing {

    private final CutSearch cuts;
    private final Recoveries recoveries;
    private final FactRows facts;

    Packing(CutSearch cuts, Recoveries recoveries, FactRows facts) {
        this.cuts = cuts;
        this.recoveries = recoveries;
        this.facts = facts;
    }

    /** All that a pack of this scene holds. Throws {@link dev.tierfall.spread.Budget.Spent} when it is cancelled. */
    public Contents of(Scene scene, Instant madeAt, Bounds bounds) {
        var tables = new Tables(scene);
        int all = scene.things().size();
        if (all <= bounds.names()) {
            IntStream.range(0, all).forEach(tables::thing);
        }
        Map<String, List<Map<String, Object>>> told = facts.of(scene.snapshot());
        told.values().forEach(rows -> rows.forEach(row -> tables.thing(String.valueOf(row.get("ref")))));
        var falls = new Falls(scene, tables, new Detailing(scene, tables, cuts, recoveries, bounds), bounds);
        falls.make();
        Contents.Steps steps = tables.stepTable();
        Contents.Nodes nodes = tables.nodes();
        Contents.Things things = tables.things(facts.aliases(scene.snapshot()));
        return new Contents(
                Contents.FORMAT,
                madeAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                cuts.acts(),
                facts.ours(scene.snapshot()),
                falls.folded(all - things.refs().size()),
                things,
                nodes,
                tables.rules(),
                steps,
                falls.made(),
                told);
    }
}
