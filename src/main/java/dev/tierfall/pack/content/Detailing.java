package dev.tierfall.pack.content;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.cut.CutSearch;
import dev.tierfall.choke.cut.CutsAnswer;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.pack.content.Contents.Act;
import dev.tierfall.pack.content.Contents.Back;
import dev.tierfall.pack.content.Contents.Cut;
import dev.tierfall.pack.content.Contents.Cuts;
import dev.tierfall.pack.content.Contents.Detail;
import dev.tierfall.recovery.Recoveries;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.web.Refused;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one fall out whole: what it comes to and by which path, the cuts, and when what stops is back. */
final class Detailing {

    /** What one search may cost; it ends after a third of that with the best that it has found. */
    private static final Duration SEARCH = Duration.ofSeconds(6);

    private static final int HEAP_SHARE = 4;
    private static final int ALTERNATIVES = 2;

    /** Of the time, what recoveries may take: what to cut is needed first. */
    private static final int BACK_SHARE = 4;

    private static final int NEVER_MAX = 10;

    private static final Cuts UNSOUGHT = new Cuts(
            "No cut was sought",
            "",
            "the time for seeking cuts was spent on falls that reach more",
            List.of(),
            List.of());

    private final Scene scene;
    private final Tables tables;
    private final CutSearch cuts;
    private final Recoveries recoveries;
    private final BitSet watched = new BitSet();
    private long until;
    private long untilBack;
    private long cells;
    private int unsought;
    private int uncounted;

    Detailing(Scene scene, Tables tables, CutSearch cuts, Recoveries recoveries, Bounds bounds) {
        this.scene = scene;
        this.tables = tables;
        this.cuts = cuts;
        this.recoveries = recoveries;
        begin(bounds.searching().dividedBy(2));
        for (Target target : scene.snapshot().targets()) {
            int node = scene.stands(target.thing()) ? scene.graph().node(target.thing(), target.state()) : -1;
            if (node >= 0) {
                watched.set(node);
            }
        }
    }

    /** Gives the falls that follow time of their own to seek cuts and count recoveries in. */
    void begin(Duration searching) {
        long now = System.nanoTime();
        until = now + searching.toNanos();
        untilBack = now + searching.dividedBy(BACK_SHARE).toNanos();
    }

    /** Numbers that the falls so far came to. */
    long cells() {
        return cells;
    }

    /** Falls without cuts, for want of time. */
    int unsought() {
        return unsought;
    }

    /** Falls of which it is not kept when functions are back, for want of time. */
    int uncounted() {
        return uncounted;
    }

    Detail of(Blast blast, String from, Totals totals) {
        var reached = new IntArrayList();
        var hops = new IntArrayList();
        var marks = new IntArrayList();
        var steps = new IntLinkedOpenHashSet();
        for (int row = 0; row < blast.size(); row++) {
            if (watched.get(blast.node(row))) {
                reached.add(tables.node(blast.node(row)));
                hops.add(blast.hops(row));
                marks.add(mark(blast, row));
                blast.path(row).forEach(step -> steps.add(tables.step(step)));
            }
        }
        cells += 3L * reached.size() + steps.size();
        return new Detail(
                totals.byKind(),
                reached,
                hops,
                marks,
                new IntArrayList(steps),
                reached.isEmpty() ? none(from) : sought(from),
                totals.criticalFunctions() == 0 ? List.of() : back(blast));
    }

    private static int mark(Blast blast, int row) {
        Boolean forced = blast.forced(row);
        return (blast.known(row) ? 1 : 0) + (forced == null ? 0 : forced ? 4 : 2);
    }

    private @Nullable List<Back> back(Blast blast) {
        if (System.nanoTime() > untilBack) {
            uncounted++;
            return null;
        }
        return recoveries.of(blast).functions().stream()
                .map(row -> new Back(tables.thing(row.ref()), row.words()))
                .toList();
    }

    private Cuts none(String from) {
        return written(cuts.of(scene, List.of(from), 0));
    }

    private Cuts sought(String from) {
        if (System.nanoTime() > until) {
            unsought++;
            return UNSOUGHT;
        }
        Budget budget = Budget.of(SEARCH, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
        try {
            return written(cuts.of(scene.at(budget), List.of(from), ALTERNATIVES));
        } catch (Refused tooMuch) {
            scene.budget().check();
            unsought++;
            return new Cuts("No cut was found", "", tooMuch.getMessage(), List.of(), List.of());
        }
    }

    private Cuts written(CutsAnswer answer) {
        return new Cuts(
                answer.title(),
                answer.summary(),
                answer.note(),
                answer.cuts().stream().map(this::written).toList(),
                answer.uncuttable().stream()
                        .limit(NEVER_MAX)
                        .map(CutsAnswer.Uncuttable::summary)
                        .toList());
    }

    private Cut written(CutsAnswer.Cut cut) {
        return new Cut(
                cut.cost(),
                cut.title(),
                cut.acts().stream()
                        .map(act -> new Act(act.title(), act.source(), named(act.takesDown()), act.unsaid()))
                        .toList(),
                named(cut.kept()),
                cut.keeps(),
                cut.lost(),
                cut.takesDown().summary(),
                IntArrayList.toList(cut.takesDown().reached().stream().mapToInt(down -> tables.thing(down.ref()))));
    }

    private IntArrayList named(List<Named> things) {
        return IntArrayList.toList(things.stream().mapToInt(named -> tables.thing(named.ref())));
    }
}
