package dev.tierfall.picture;

import dev.tierfall.blast.Digits;
import dev.tierfall.choke.concentration.By;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Largest;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.picture.Picture.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a heat map says in words. */
final class HeatSentences {

    private final Heat heat;
    private final Heat.Asked asked;

    HeatSentences(Heat heat, Heat.Asked asked) {
        this.heat = heat;
        this.asked = asked;
    }

    static String called(Row row) {
        return row.name() == null ? Named.id(row.ref()) : row.name();
    }

    String note() {
        int shown = heat.rows().size();
        int all = heat.heavier() + shown + heat.lighter();
        String folded = shown == all
                ? ""
                : "%,d of %,d %s shown, the rest folded. "
                        .formatted(shown, all, asked.by().many());
        String left = heat.moreFunctions() == 0
                ? ""
                : " %s beyond these are not worked out."
                        .formatted(Named.count(heat.moreFunctions(), "critical function"));
        String absent = heat.absent().isEmpty()
                ? ""
                : " The picture has no place for %s, so its first cell is looked at."
                        .formatted(Named.list(heat.absent()));
        return folded + "Those on which most rests first; colour = how likely the function " + falls() + "." + left
                + absent;
    }

    private String falls() {
        return switch (asked.rests()) {
            case OUTAGE -> "stops with the other's outage";
            case TAKEOVER -> "falls with the other's takeover";
            case FORCED -> "stops, where it stops of necessity";
        };
    }

    /** What tells a row from others of its name. */
    String about(Row row) {
        if (asked.by() == By.PLANE) {
            return row.manages() == null ? "" : "manages " + Named.count(row.manages(), "system");
        }
        if (asked.by() == By.PARENT || asked.by() == By.COUNTRY) {
            return Named.count(
                    row.size(),
                    asked.by() == By.PARENT ? "company" : "thing",
                    asked.by() == By.PARENT ? "companies" : "things");
        }
        if (asked.by() == By.PRODUCT) {
            return row.size() == 1 ? "" : Named.count(row.size(), "version");
        }
        return row.tier() == null ? "no known chain" : "tier " + row.tier();
    }

    List<Figure> figures() {
        long stopped = heat.columns().stream()
                .filter(column -> column.function().vendors() > 0)
                .count();
        long forced = heat.columns().stream()
                .filter(column -> column.function().forced() > 0)
                .count();
        int functions = heat.whole().criticalFunctions();
        int worked = heat.columns().size();
        String part = heat.moreFunctions() > 0 ? "of the %,d worked out".formatted(worked) : "";
        return List.of(
                new Figure("Critical functions", "%,d".formatted(functions), "", false),
                new Figure(
                        "A vendor can stop",
                        "%,d".formatted(stopped),
                        part.isEmpty() ? "of %,d".formatted(functions) : part,
                        stopped > 0),
                new Figure(
                        "Stop of necessity",
                        "%,d".formatted(forced),
                        "with one vendor, nothing stands in" + (part.isEmpty() ? "" : ", " + part),
                        forced > 0),
                concentrated(),
                largest());
    }

    private Figure concentrated() {
        return heat.columns().stream()
                .map(Heat.Column::function)
                .filter(function -> function.herfindahl().vendors() != null)
                .max(Comparator.comparingDouble(HeatSentences::index)
                        .thenComparing(Comparator.comparing(FunctionRow::ref).reversed()))
                .map(function -> new Figure("Highest Herfindahl index", two(index(function)), name(function), false))
                .orElse(new Figure("Highest Herfindahl index", "none", "", false));
    }

    private Figure largest() {
        Optional<FunctionRow> most = heat.columns().stream()
                .map(Heat.Column::function)
                .filter(function -> function.largest() != null)
                .max(Comparator.comparingDouble(HeatSentences::share)
                        .thenComparing(Comparator.comparing(FunctionRow::ref).reversed()));
        return most.map(function -> new Figure(
                        "Largest share", "%.0f %%".formatted(100 * share(function)), bearer(function), false))
                .orElse(new Figure("Largest share", "none", "", false));
    }

    private static String bearer(FunctionRow function) {
        Largest largest = function.largest();
        String who = largest == null ? "" : largest.name() == null ? Named.id(largest.ref()) : largest.name();
        return "%s, of %s".formatted(who, name(function));
    }

    private static double share(FunctionRow function) {
        Largest largest = function.largest();
        return largest == null ? 0 : largest.share();
    }

    private static double index(FunctionRow function) {
        Double index = function.herfindahl().vendors();
        return index == null ? 0 : index;
    }

    private static String name(FunctionRow function) {
        return function.name() == null ? Named.id(function.ref()) : function.name();
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", Digits.shown(value));
    }

    /** Values that nobody gave, and how many. */
    List<String> missing() {
        return heat.missing().stream()
                .map(gap -> "%s: %,d".formatted(gap.what(), gap.count()))
                .toList();
    }
}
