package dev.tierfall.recovery;

import dev.tierfall.model.Kind;
import dev.tierfall.recovery.Functions.Judged;
import dev.tierfall.recovery.Recovery.Backup;
import dev.tierfall.recovery.Recovery.FunctionRow;
import dev.tierfall.recovery.Recovery.Link;
import dev.tierfall.recovery.Recovery.More;
import dev.tierfall.recovery.Recovery.Rests;
import dev.tierfall.recovery.Recovery.ThingRow;
import dev.tierfall.recovery.Recovery.Values;
import dev.tierfall.recovery.Recovery.Way;
import dev.tierfall.recovery.ground.Gaps;
import dev.tierfall.recovery.ground.Gaps.Gap;
import dev.tierfall.recovery.ground.Ground;
import dev.tierfall.recovery.ground.Told.Words;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a plan out as an answer. */
final class Telling {

    private final Ground ground;
    private final Things things;
    private final Ways ways;
    private final Functions functions;
    private final Places places;
    private final List<Judged> judged;
    private final List<Backup> backups;
    private final Gaps gaps;

    Telling(Ground ground) {
        this.ground = ground;
        things = ground.down().scene().things();
        ways = new Ways(ground);
        functions = new Functions(ground, ways);
        places = new Places(ground);
        judged = functions.judged(of(Kind.FUNCTION));
        backups = new Backups(ground).all();
        gaps = gaps();
    }

    private IntStream of(Kind kind) {
        return ground.items().filter(item -> things.kind(ground.thing(item)) == kind);
    }

    /** Critical systems and data sets; a system that is only needed by one stands in the order alone. */
    private IntList marked() {
        return IntArrayList.toList(IntStream.concat(
                        of(Kind.SYSTEM).filter(item -> things.critical(ground.thing(item))), of(Kind.DATASET))
                .sorted());
    }

    List<FunctionRow> functions() {
        return judged.stream()
                .limit(Recoveries.ROWS_MAX)
                .map(functions::row)
                .toList();
    }

    List<ThingRow> things() {
        return marked().intStream()
                .limit(Recoveries.ROWS_MAX)
                .mapToObj(this::thing)
                .toList();
    }

    private ThingRow thing(int item) {
        int thing = ground.thing(item);
        Rests rests = Functions.rests(ground, Gaps.of(ground, IntList.of(item)));
        Range back = Range.of(ground.best().back(item), ground.worst().back(item));
        return new ThingRow(
                ground.ref(item),
                things.kind(thing).word(),
                things.name(thing),
                ground.down().states(thing).stream().map(s -> s.word()).toList(),
                back,
                ways.to(item),
                rests,
                Sentences.thing(ground.called(item), ground.worst().stops(item), back, rests));
    }

    Places places() {
        return places;
    }

    List<Backup> backups() {
        return backups;
    }

    List<String> withoutBackup() {
        return new Backups(ground).without();
    }

    /** The longest way by what is known, and how long all takes; null where nothing critical stops. */
    @Nullable
    Way criticalPath() {
        IntList wanted = IntArrayList.toList(IntStream.concat(
                        judged.stream().mapToInt(Judged::item), marked().intStream())
                .filter(ground.worst()::stops)
                .sorted());
        if (wanted.isEmpty()) {
            return null;
        }
        int last = wanted.intStream()
                .boxed()
                .max(Comparator.comparingDouble(ground.best()::back).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        double worst = wanted.intStream().mapToDouble(ground.worst()::back).max().orElse(0);
        List<Link> path = ways.to(last);
        return new Way(ground.ref(last), Range.of(ground.best().back(last), worst), path, ways.words(path));
    }

    /** Over all that is critical: what hours rest on, and what loss does. */
    private Gaps gaps() {
        IntList wanted = IntArrayList.toList(
                IntStream.concat(of(Kind.FUNCTION), marked().intStream()).sorted());
        Gaps all = Gaps.of(ground, wanted);
        for (Judged function : judged) {
            Words said = ground.told().of(ground.thing(function.item()));
            all = all.and(gap(function, "rto_hours", said.rto(), said))
                    .and(gap(function, "rpo_hours", said.rpo(), said))
                    .and(gap(function, "loss_per_hour", said.loss(), said));
        }
        return all;
    }

    private @Nullable Gap gap(Judged function, String column, @Nullable Double said, Words words) {
        return said == null ? new Gap(ground.ref(function.item()), column, null, words.record()) : null;
    }

    Values values() {
        return new Values(gaps.needed(), gaps.missing().size());
    }

    List<Gap> missing() {
        return gaps.missing().stream().limit(Recoveries.ROWS_MAX).toList();
    }

    More more() {
        return new More(
                beyond(judged.size()),
                beyond(marked().size()),
                beyond(places.size()),
                beyond(gaps.missing().size()));
    }

    private static int beyond(int rows) {
        return Math.max(0, rows - Recoveries.ROWS_MAX);
    }

    String title() {
        if (!judged.isEmpty()) {
            return functions.row(judged.getFirst()).words();
        }
        return marked().intStream()
                .boxed()
                .max(Comparator.comparingDouble(ground.best()::back).thenComparing(Comparator.reverseOrder()))
                .map(item -> thing(item).words())
                .orElse("Nothing critical has to be brought back");
    }

    String summary() {
        if (ground.size() == 0) {
            return "No critical function or system, and no data that is watched, is among what falls.";
        }
        var sentences = new ArrayList<String>();
        sentences.add(Summary.functions(judged));
        sentences.add(Summary.order(places.size(), places.waves(), criticalPath()));
        sentences.add(Summary.backups(backups, withoutBackup()));
        places.circles().forEach(circle -> sentences.add(circle.words() + "."));
        sentences.add(Summary.values(values()));
        return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
    }
}
