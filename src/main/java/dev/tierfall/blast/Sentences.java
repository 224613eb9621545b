package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Things;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** What an answer says in a sentence or two, so that page, command line and report say the same. */
public final class Sentences {

    private static final int NAMED = 3;

    private Sentences() {}

    static String title(Blast blast) {
        return title(blast.scene().things(), blast.origins());
    }

    static String title(Things things, List<Fallen> origins) {
        String fallen = origins.stream()
                .limit(NAMED)
                .map(o -> fallen(o.state()).formatted(called(things, o.thing())))
                .collect(Collectors.joining(" and "));
        int more = origins.size() - NAMED;
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

    /** @param hopsMax how far away the rows are at most */
    static String summary(Scene scene, int hopsMax, Totals totals) {
        String limits = limits(scene.left(), hopsMax);
        if (totals.things() == 0) {
            String whole = hopsMax == Integer.MAX_VALUE ? " by any path on this map" : "";
            return "%s%s else falls%s.".formatted(limits, limits.isEmpty() ? "Nothing" : "nothing", whole);
        }
        String first = "%s%,d %s can fall with it"
                .formatted(limits, totals.things(), totals.things() == 1 ? "thing" : "things");
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

    /** @param reachers the vendors and products behind all rows, those left out among them */
    static String summary(Scene scene, List<Exposure.Target> targets, BitSet reachers) {
        Things things = scene.things();
        long vendors =
                reachers.stream().filter(t -> things.kind(t) == Kind.VENDOR).count();
        long software = reachers.cardinality() - vendors;
        long open = targets.stream()
                .filter(t -> !t.vendors().isEmpty() || !t.software().isEmpty())
                .count();
        return "%s%,d of %,d can be reached, from %,d %s and %,d %s."
                .formatted(
                        limits(scene.left(), Integer.MAX_VALUE),
                        open,
                        targets.size(),
                        vendors,
                        vendors == 1 ? "vendor" : "vendors",
                        software,
                        software == 1 ? "product" : "products");
    }

    /** What the question leaves out, before the answer: {@code Without account:x, within 2 hops, }. */
    private static String limits(List<String> left, int hopsMax) {
        String near =
                hopsMax == Integer.MAX_VALUE ? "" : "within %,d %s, ".formatted(hopsMax, hopsMax == 1 ? "hop" : "hops");
        if (left.isEmpty()) {
            return near.isEmpty() ? "" : "W" + near.substring(1);
        }
        int more = left.size() - NAMED;
        String named = left.stream().limit(NAMED).collect(Collectors.joining(" and "));
        return "Without %s%s, %s".formatted(named, more > 0 ? " and %,d more".formatted(more) : "", near);
    }

    /** Its name, or its ref where it has none. */
    public static String called(Things things, int thing) {
        String name = things.name(thing);
        return name == null ? things.ref(thing) : name;
    }
}
