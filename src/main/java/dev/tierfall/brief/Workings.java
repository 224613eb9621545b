package dev.tierfall.brief;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scope;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.brief.CheckSight.Seen;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.concentration.By;
import dev.tierfall.choke.concentration.ConcentrationAnswer;
import dev.tierfall.choke.concentration.Concentrations;
import dev.tierfall.choke.remedy.Remedies;
import dev.tierfall.choke.remedy.Remedy.Chosen;
import dev.tierfall.framework.Frameworks;
import dev.tierfall.trend.Reviews;
import dev.tierfall.trend.Reviews.Before;
import dev.tierfall.trend.change.WhatChanged;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Works out what a brief says of the map, and keeps the last few: a home page is asked for all day. */
@Lazy
@Component
class Workings {

    private static final int KEPT = 8;

    private final Reviews reviews;
    private final WhatChanged changes;
    private final Concentrations concentrations;
    private final CheckSight sight;
    private final Frameworks frameworks;
    private final ActCosts costs;
    private final Map<Worked.Place, Worked> kept = new LinkedHashMap<>();

    Workings(
            Reviews reviews,
            WhatChanged changes,
            Concentrations concentrations,
            CheckSight sight,
            Frameworks frameworks,
            ActCosts costs) {
        this.reviews = reviews;
        this.changes = changes;
        this.concentrations = concentrations;
        this.sight = sight;
        this.frameworks = frameworks;
        this.costs = costs;
    }

    Worked of(Worked.Place place, Scene scene, Scope scope, boolean run) {
        Worked known = find(place);
        return known == null ? keep(place, work(place, scene, scope, run)) : known;
    }

    private synchronized @Nullable Worked find(Worked.Place place) {
        return kept.get(place);
    }

    private synchronized Worked keep(Worked.Place place, Worked worked) {
        kept.put(place, worked);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return worked;
    }

    private Worked work(Worked.Place place, Scene scene, Scope scope, boolean run) {
        Since since = place.since();
        Pages pages = place.pages();
        Chosen remedies = Remedies.best(scene, costs, DecisionPart.COUNT);
        ConcentrationAnswer rests = concentrations.of(scene, EnumSet.allOf(By.class), 1);
        Seen seen = sight.of(scene, scope, run);
        return new Worked(
                FigurePart.lines(scene, since, before(scene, since), pages),
                FigurePart.functions(scene, pages),
                RestingPart.concentrated(rests, pages),
                DecisionPart.of(remedies, pages),
                remedies.before(),
                RestingPart.undisclosed(scene, pages),
                ChecklistPart.completeness(
                        ChecklistPart.CATALOGUE.stream()
                                .map(name -> frameworks.answer(name, scope, seen.checks()))
                                .toList(),
                        seen,
                        pages),
                seen.found(),
                ChecklistPart.coverage(seen, rests.missing(), pages),
                ChangePart.of(changes, scene, since));
    }

    private @Nullable Before before(Scene scene, Since since) {
        return scene.snapshot().supposed() == null
                ? reviews.on(LocalDate.parse(since.day()), FigurePart.COUNCIL, scene.budget())
                : null;
    }
}
