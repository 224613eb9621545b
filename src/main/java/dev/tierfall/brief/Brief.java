package dev.tierfall.brief;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.brief.BriefAnswer.LeftAsIs;
import dev.tierfall.brief.BriefAnswer.LeftLine;
import dev.tierfall.brief.BriefAnswer.Promises;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.brief.decision.Kept;
import dev.tierfall.brief.decision.Promise;
import dev.tierfall.check.finding.LeftOpen;
import dev.tierfall.choke.act.ActCosts;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Puts the brief together. What is worked out from the map is kept for as long as the map, the day and the policies
 * stay; what people do, decisions and waivers, is read anew each time.
 */
@Lazy
@Service
class Brief {

    private final Scenes scenes;
    private final ComparedDay compared;
    private final Workings workings;
    private final LeftOpen left;
    private final Kept kept;
    private final CheckSight sight;
    private final ActCosts costs;

    Brief(
            Scenes scenes,
            ComparedDay compared,
            Workings workings,
            LeftOpen left,
            Kept kept,
            CheckSight sight,
            ActCosts costs) {
        this.scenes = scenes;
        this.compared = compared;
        this.workings = workings;
        this.left = left;
        this.kept = kept;
        this.sight = sight;
        this.costs = costs;
    }

    BriefAnswer of(Asked asked) {
        Scene scene = scenes.set(asked.scope());
        Since since = compared.since(scene, asked.day(scene.asOf()));
        Pages pages = asked.pages();
        var place = new Worked.Place(
                scene.snapshot().revision(),
                scene.asOf(),
                since,
                pages,
                sight.print(scene, asked.run()),
                costs.of(List.of()).version());
        Worked worked = workings.of(place, scene, asked.scope(), asked.run());
        return answer(scene, since, pages, worked);
    }

    private BriefAnswer answer(Scene scene, Since since, Pages pages, Worked worked) {
        List<Promise> promises = kept.all(scene, worked.toll());
        return new BriefAnswer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                BriefSentences.title(scene.things().size(), worked.figures()),
                BriefSentences.summary(worked.figures(), since),
                scene.things().size(),
                since,
                worked.figures(),
                worked.functions(),
                worked.concentration(),
                worked.decisions(),
                new Promises(Kept.title(promises), promises, Pages.calling("/decisions")),
                worked.undisclosed(),
                worked.completeness(),
                left(scene, pages, worked),
                worked.coverage(),
                worked.changes());
    }

    private LeftAsIs left(Scene scene, Pages pages, Worked worked) {
        List<LeftLine> rows = left.on(scene.asOf()).stream()
                .map(one -> new LeftLine(one, "/checks?finding=" + one.id()))
                .toList();
        Long found = worked.found();
        Long open = found == null ? null : (Long) Math.max(0, found - rows.size());
        return new LeftAsIs(BriefSentences.left(rows.size(), open), rows, open, pages.at("/checks", "state=accepted"));
    }
}
