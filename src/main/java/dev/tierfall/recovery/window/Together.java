package dev.tierfall.recovery.window;

import dev.tierfall.blast.Blast;
import dev.tierfall.recovery.Sentences;
import dev.tierfall.recovery.window.Maintenance.Clash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What windows that overlap stop together of necessity and none of them alone. Each is laid to as few windows as it
 * takes: one after the other is left out, and stays out where the rest still stops it.
 */
final class Together {

    private static final int NAMED = 100;

    private final List<Outage> outages;
    private final BiFunction<List<String>, LocalDate, Blast> blasts;
    private final Map<String, BitSet> stops = new HashMap<>();

    /** @param blasts walks from some refs on a day */
    Together(List<Outage> outages, BiFunction<List<String>, LocalDate, Blast> blasts) {
        this.outages = outages;
        this.blasts = blasts;
    }

    List<Clash> clashes() {
        var clashes = new ArrayList<Clash>();
        var looked = new ArrayList<SortedSet<Integer>>();
        for (Outage begins : outages) {
            SortedSet<Integer> open = open(begins);
            if (open.size() > 1 && looked.stream().noneMatch(seen -> seen.containsAll(open))) {
                looked.add(open);
                clashes.addAll(clashes(open, begins));
            }
        }
        return clashes;
    }

    /** The windows that are open when one begins; any that are ever open together are so when the last begins. */
    private SortedSet<Integer> open(Outage begins) {
        return outages.stream()
                .filter(outage -> outage.window().lasts(begins.window().from()))
                .map(Outage::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Clash> clashes(SortedSet<Integer> open, Outage begins) {
        LocalDate day = begins.scene().asOf();
        BitSet extra = (BitSet) stops(open, day).clone();
        open.forEach(number -> extra.andNot(stops(new TreeSet<>(List.of(number)), day)));
        var clashes = new ArrayList<Clash>();
        for (int thing = extra.nextSetBit(0); thing >= 0; thing = extra.nextSetBit(0)) {
            SortedSet<Integer> least = least(open, day, thing);
            BitSet theirs = (BitSet) stops(least, day).clone();
            theirs.and(extra);
            clashes.add(clash(least, theirs, begins));
            extra.andNot(theirs);
        }
        return clashes;
    }

    private SortedSet<Integer> least(SortedSet<Integer> open, LocalDate day, int thing) {
        SortedSet<Integer> least = new TreeSet<>(open);
        for (int number : open) {
            var fewer = new TreeSet<>(least);
            fewer.remove(number);
            if (!fewer.isEmpty() && stops(fewer, day).get(thing)) {
                least = fewer;
            }
        }
        return least;
    }

    private BitSet stops(SortedSet<Integer> numbers, LocalDate day) {
        return stops.computeIfAbsent(numbers + " " + day, key -> {
            List<String> refs = numbers.stream()
                    .flatMap(number -> outages.get(number - 1).window().refs().stream())
                    .distinct()
                    .toList();
            return Outage.stops(blasts.apply(refs, day));
        });
    }

    private static Clash clash(SortedSet<Integer> windows, BitSet things, Outage begins) {
        List<String> called = things.stream().mapToObj(begins::called).toList();
        String words = "windows %s overlap from %s and together stop what none of them stops alone: %s"
                .formatted(
                        Sentences.list(windows.stream().map(String::valueOf).toList()),
                        Moments.of(begins.window().from()),
                        Sentences.list(called));
        return new Clash(
                "together",
                List.copyOf(windows),
                things.stream().limit(NAMED).mapToObj(begins.things()::ref).toList(),
                words);
    }
}
