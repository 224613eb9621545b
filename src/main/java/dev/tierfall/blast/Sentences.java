package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer says in a sentence or two, so that page, command line and report say the same. */
public final class Sentences {

    private static final int NAMED = 3;

    private Sentences() {}

    static String title(Blast blast) {
        Things things = blast.scene().things();
        String fallen = blast.origins().stream()
                .limit(NAMED)
                .map(o -> fallen(o.state()).formatted(called(things, o.thing())))
                .collect(Collectors.joining(" and "));
        int more = blast.origins().size() - NAMED;
        return "If " + fallen + (more > 0 ? " and %d more fall".formatted(more) : "");
    }

    private static String fallen(State state) {
        return switch (state) {
            case CONTROL -> "%s is taken over";
            case CONFIDENTIALITY -> "%s is read";
            case INTEGRITY -> "%s is changed";
            case AVAILABILITY -> "%s is down";
            case FLAW -> "a flaw in %s is exploited";
        };
    }

    static String summary(Totals totals) {
        if (totals.things() == 0) {
            return "Nothing else falls by any path on this map.";
        }
        String first = "%,d %s can fall with it".formatted(totals.things(), totals.things() == 1 ? "thing" : "things");
        String functions = totals.criticalFunctions() == 0
                ? ""
                : ", %,d critical %s among them"
                        .formatted(
                                totals.criticalFunctions(), totals.criticalFunctions() == 1 ? "function" : "functions");
        String records = totals.records() == 0 ? "" : "; %,d records can be read".formatted(totals.records());
        String assumed = totals.assumedOnly() == 0
                ? ""
                : " %,d of them only by a path that rests on something unknown.".formatted(totals.assumedOnly());
        return first + functions + records + "." + assumed;
    }

    static String summary(List<Exposure.Target> targets) {
        long vendors = targets.stream()
                .flatMap(t -> t.vendors().stream().map(Exposure.VendorRow::ref))
                .distinct()
                .count();
        long software = targets.stream()
                .flatMap(t -> t.software().stream().map(Exposure.SoftwareRow::ref))
                .distinct()
                .count();
        long open = targets.stream()
                .filter(t -> !t.vendors().isEmpty() || !t.software().isEmpty())
                .count();
        return "%,d of %,d can be reached, from %,d %s and %,d %s."
                .formatted(
                        open,
                        targets.size(),
                        vendors,
                        vendors == 1 ? "vendor" : "vendors",
                        software,
                        software == 1 ? "product" : "products");
    }

    /** Its name, or its ref where it has none. */
    public static String called(Things things, int thing) {
        String name = things.name(thing);
        return name == null ? things.ref(thing) : name;
    }
}
