package dev.tierfall.registry;

import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Tiers;
import dev.tierfall.registry.Affected.Meaning;
import dev.tierfall.registry.Affected.Route;
import dev.tierfall.registry.Affected.Standing;
import dev.tierfall.registry.Falls.Behind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Weighs what a text may mean on one scene: lets it fall, and sees what of ours falls with it. */
final class Meanings {

    private static final Set<String> OURS =
            Set.of("system", "function", "dataset", "account", "service", "group", "zone");

    private final Scene scene;
    private final Blasts blasts;
    private final Tiers tiers;

    Meanings(Scene scene, Blasts blasts) {
        this.scene = scene;
        this.blasts = blasts;
        this.tiers = Tiers.of(scene);
    }

    /** @param found read from the map as it stands; what a what-if takes away is left out */
    Meaning of(Match match, Behind found) {
        Behind behind = found.only(scene::knows);
        Routes routes = behind.falls().isEmpty() ? Routes.NONE : Routes.of(blasts.of(scene, behind.falls()));
        List<Standing> vendors = behind.vendors().stream().map(this::standing).toList();
        List<Route> shown = routes.best().stream()
                .map(row -> new Route(row, passed(row, vendors)))
                .toList();
        return new Meaning(
                match,
                verdict(match, routes),
                AffectedWords.standing(match, vendors, behind.falls().isEmpty(), routes),
                vendors,
                behind.falls(),
                routes.things(),
                routes.critical(),
                shown,
                routes.more(),
                unknown(routes.best()));
    }

    private static String verdict(Match match, Routes routes) {
        boolean known = routes.known() || OURS.contains(match.kind());
        if (known && !match.doubtful()) {
            return Affected.YES;
        }
        return known || routes.things() > 0 ? Affected.PERHAPS : Affected.NO;
    }

    private List<Standing> passed(BlastAnswer.Row row, List<Standing> behind) {
        Set<String> vendors = new LinkedHashSet<>();
        row.path()
                .forEach(step -> Stream.of(step.from(), step.to())
                        .filter(ref -> ref.startsWith("vendor:"))
                        .forEach(vendors::add));
        return vendors.isEmpty() ? behind : vendors.stream().map(this::standing).toList();
    }

    private Standing standing(String vendor) {
        int place = scene.things().place(vendor);
        return new Standing(vendor, scene.things().name(place), tiers.of(place));
    }

    private static List<String> unknown(List<BlastAnswer.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.path().stream())
                .filter(BlastAnswer.StepAnswer::assumed)
                .flatMap(step -> step.unknown().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
