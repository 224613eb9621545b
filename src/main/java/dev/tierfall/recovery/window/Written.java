package dev.tierfall.recovery.window;

import dev.tierfall.blast.Blasts;
import dev.tierfall.recovery.Sentences;
import dev.tierfall.recovery.plan.Range;
import dev.tierfall.recovery.window.Maintenance.Clash;
import dev.tierfall.recovery.window.Maintenance.Row;
import dev.tierfall.recovery.window.Maintenance.Stop;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes windows out, in rows and in sentences. */
final class Written {

    private static final int ROWS_MAX = 500;

    private Written() {}

    static Row row(Outage outage, Affected affected) {
        Things things = outage.things();
        List<Integer> stopping = outage.stops().stream()
                .filter(thing -> !outage.worksOn(thing))
                .boxed()
                .sorted(Comparator.comparing(thing -> !things.critical(thing)))
                .toList();
        int worked = outage.blast().origins().size();
        int reached = outage.reached().size() - worked;
        List<Stop> stops = stopping.stream()
                .limit(ROWS_MAX)
                .map(thing -> new Stop(
                        things.ref(thing), things.kind(thing).word(), things.name(thing), things.critical(thing)))
                .toList();
        return new Row(
                outage.number(),
                Blasts.origins(outage.scene(), outage.blast().origins()),
                Moments.of(outage.window().from()),
                Moments.of(outage.window().until()),
                outage.window().hours(),
                outage.scene().asOf().toString(),
                outage.scene().snapshot().revision(),
                words(outage, stopping.size(), reached),
                stops,
                reached - stopping.size(),
                affected.rows(ROWS_MAX),
                Math.max(0, stopping.size() - ROWS_MAX),
                Math.max(0, affected.size() - ROWS_MAX));
    }

    private static String words(Outage outage, int stops, int reached) {
        return "%s %s of necessity and may stop %,d more"
                .formatted(planned(outage) + ": stops", Sentences.count(stops, "thing", "things"), reached - stops);
    }

    private static String planned(Outage outage) {
        List<String> names = outage.blast().origins().stream()
                .map(origin -> outage.called(origin.thing()))
                .toList();
        return "%s down from %s for %s h"
                .formatted(
                        Sentences.list(names),
                        Moments.of(outage.window().from()),
                        Range.number(outage.window().hours()));
    }

    static String title(List<Outage> outages) {
        return outages.size() == 1
                ? planned(outages.getFirst())
                : "%,d maintenance windows, the first from %s"
                        .formatted(
                                outages.size(),
                                Moments.of(outages.stream()
                                        .map(outage -> outage.window().from())
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()));
    }

    /** What it stops, and the warnings by their kinds. */
    static String summary(List<Row> rows, List<Clash> clashes) {
        String stops = rows.size() == 1
                ? "Stops %s of necessity and may stop %,d more."
                        .formatted(
                                Sentences.count(
                                        rows.getFirst().stops().size()
                                                + rows.getFirst().moreStops(),
                                        "thing",
                                        "things"),
                                rows.getFirst().mayStop())
                : "";
        if (clashes.isEmpty()) {
            return (stops + " Nothing that the map knows of clashes with it.").strip();
        }
        Map<String, Long> kinds =
                clashes.stream().collect(Collectors.groupingBy(Clash::kind, TreeMap::new, Collectors.counting()));
        String counted = kinds.entrySet().stream()
                .map(kind -> "%,d %s".formatted(kind.getValue(), meaning(kind.getKey(), kind.getValue())))
                .collect(Collectors.joining(", "));
        return (stops + " Look at %s: %s.".formatted(Sentences.count(clashes.size(), "clash", "clashes"), counted))
                .strip();
    }

    private static String meaning(String kind, long count) {
        boolean one = count == 1;
        return switch (kind) {
            case "absent" -> one ? "thing takes no part then" : "things take no part then";
            case "tolerance" -> one ? "function is down for too long" : "functions are down for too long";
            case "unknown" -> one ? "function nobody can tell of" : "functions nobody can tell of";
            case "stand-in" -> one ? "dependency has no stand-in left" : "dependencies have no stand-in left";
            case "change" -> one ? "other change on the same day" : "other changes on the same days";
            default -> one ? "overlap stops more" : "overlaps stop more";
        };
    }
}
