package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.concentration.By;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.choke.concentration.Rests;
import dev.tierfall.picture.Picture.Leg;
import java.util.List;

/**
 * One cell of a heat map closely.
 *
 * @param summary what the cell says
 * @param from what falls, as the map is asked; none where nothing does, or where they are too many for an address
 * @param path the likeliest one
 * @param things what stands on some way from the row to the function, the likeliest first
 * @param routes what the row leads on by, as far as it comes to any critical function
 */
record HeatDetail(
        String ref,
        String function,
        String title,
        String summary,
        double likelihood,
        List<String> from,
        List<Leg> path,
        List<Thing> things,
        int moreThings,
        String routesTitle,
        List<Thing> routes) {

    record Thing(String ref, String name, double likelihood) {}

    static HeatDetail of(Scene scene, Heat.Chosen chosen, Heat.Asked asked) {
        Legs legs = Legs.of(scene.snapshot());
        String row = HeatSentences.called(chosen.row());
        String function = legs.name(chosen.function().ref());
        return new HeatDetail(
                chosen.row().ref(),
                chosen.function().ref(),
                function + " and " + row,
                summary(chosen, asked, row, function),
                chosen.cell().likelihood(),
                chosen.from().stream().map(HeatDetail::origin).toList(),
                legs.of(chosen.path()),
                chosen.between().stream()
                        .map(thing -> new Thing(thing.ref(), legs.name(thing.ref()), Marks.rounded(thing.likelihood())))
                        .toList(),
                chosen.moreBetween(),
                routes(chosen, asked),
                chosen.row().routes().through().stream()
                        .map(ref -> new Thing(ref, legs.name(ref), 0))
                        .toList());
    }

    /** A vendor that is taken over falls in its default state, which addresses do not say. */
    private static String origin(String text) {
        return text.startsWith("vendor:") ? text.replaceAll("=control$", "") : text;
    }

    private static String summary(Heat.Chosen chosen, Heat.Asked asked, String row, String function) {
        boolean taken = asked.rests() == Rests.TAKEOVER;
        String falls = taken ? "is taken over" : asked.by() == By.COUNTRY ? "is cut off" : "stops";
        if (!chosen.cell().rests()) {
            return asked.rests() == Rests.FORCED
                    ? "%s does not stop of necessity when %s %s.".formatted(function, row, falls)
                    : "By no known way does %s fall when %s %s.".formatted(function, row, falls);
        }
        String sure = chosen.cell().known() ? "" : " Every way rests on something unknown.";
        String forced = chosen.cell().forced() && !taken ? " It stops of necessity: nothing stands in." : "";
        return "If %s %s, %s can stop.%s%s".formatted(row, falls, function, forced, sure);
    }

    private static String routes(Heat.Chosen chosen, Heat.Asked asked) {
        var routes = chosen.row().routes();
        int count = asked.rests() == Rests.TAKEOVER ? routes.takeover() : routes.outage();
        return count == 0
                ? "No route leads on from it to a critical function"
                : Named.count(count, "route leads", "routes lead") + " on from it to critical functions";
    }
}
