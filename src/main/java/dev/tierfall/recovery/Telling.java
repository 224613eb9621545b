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
    private final Backups backups;
    private final Gaps gaps;

    Telling(Ground ground) {
        this.ground = ground;
        things = ground.down().scene().things();
        ways = new Ways(ground);
        functions = new Functions(ground, ways);
        places = new Places(ground);
        judged = functions.judged(of(Kind.FUNCTION));
        backups = new Backups(ground);
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
        return judged.stream().limit(Recoveries.ROWS_MAX).map(functions::row).toList();
    }

    List<ThingRow> things() {
        return marked().intStream()
                .limit(Recoveries.ROWS_MAX)
                .mapToObj(this::thing)
                .toList();
    }

    private ThingRow thing(int item) {
        int thing = ground.thing(item);
        Gaps beneath = Gaps.of(ground, IntList.of(item), Functions.NAMED);
        Rests rests = Functions.rests(ground, beneath);
        List<String> doubts =
                beneath.doubts().intStream().mapToObj(ground::called).toList();
        Range back = Range.of(ground.best().back(item), ground.worst().back(item));
        return new ThingRow(
                ground.ref(item),
                things.kind(thing).word(),
                things.name(thing),
                ground.down().states(thing).stream().map(s -> s.word()).toList(),
                ground.worst().stops(item)
                        ? Range.of(ground.worst().stop(item), ground.best().stop(item))
                        : null,
                back,
                ways.to(item),
                rests,
                Sentences.thing(ground.called(item), ground.worst().stops(item), back)
                        + Sentences.rests(rests.values(), doubts));
    }

    Places places() {
        return places;
    }

    List<Backup> backups() {
        return backups.first(Recoveries.ROWS_MAX);
    }

    List<String> withoutBackup() {
        return backups.without().stream().limit(Recoveries.ROWS_MAX).toList();
    }

    /** The longest way by what is known, and how long all takes; null where nothing critical stops. */
    @Nullable
    Way criticalPath() {
        IntList wanted =
                IntArrayList.toList(IntStream.concat(judged.stream().mapToInt(Judged::item), marked().intStream())
                        .filter(ground.worst()::stops)
                        .sorted());
        if (wanted.isEmpty()) {
            return null;
        }
        int last = wanted.intStream()
                .boxed()
                .max(Comparator.comparingDouble(ground.best()::back).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        double worst =
                wanted.intStream().mapToDouble(ground.worst()::back).max().orElse(0);
        List<Link> path = ways.to(last);
        return new Way(ground.ref(last), Range.of(ground.best().back(last), worst), path, ways.words(path));
    }

    /** Over all that is critical: what hours rest on, and what loss does. */
    private Gaps gaps() {
        IntList wanted = IntArrayList.toList(
                IntStream.concat(of(Kind.FUNCTION), marked().intStream()).sorted());
        var empty = new ArrayList<Gap>();
        for (Judged function : judged) {
            Words said = ground.told().of(ground.thing(function.item()));
            gap(empty, function, "rto_hours", said.rto());
            gap(empty, function, "rpo_hours", said.rpo());
            gap(empty, function, "loss_per_hour", said.loss());
        }
        return Gaps.of(ground, wanted, Recoveries.ROWS_MAX).and(3 * judged.size(), empty, Recoveries.ROWS_MAX);
    }

    private void gap(List<Gap> empty, Judged function, String column, @Nullable Double said) {
        if (said == null) {
            String record = ground.told().of(ground.thing(function.item())).record();
            empty.add(new Gap(ground.ref(function.item()), column, null, record));
        }
    }

    Values values() {
        return new Values(gaps.needed(), gaps.lacking());
    }

    List<Gap> missing() {
        return gaps.missing();
    }

    More more() {
        return new More(
                beyond(judged.size()),
                beyond(marked().size()),
                beyond(places.size()),
                beyond(backups.size()),
                beyond(backups.without().size()),
                beyond(gaps.lacking()));
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
        sentences.add(Summary.backups(
                backups.size(), backups.falling(), backups.without().size()));
        places.circles().forEach(circle -> sentences.add(circle.words() + "."));
        sentences.add(Summary.values(values()));
        return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
    }
}
