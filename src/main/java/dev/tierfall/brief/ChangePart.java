package dev.tierfall.brief;

import dev.tierfall.blast.Scene;
import dev.tierfall.brief.BriefAnswer.Changes;
import dev.tierfall.brief.BriefAnswer.Moved;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.spread.Budget;
import dev.tierfall.trend.change.ChangesAnswer;
import dev.tierfall.trend.change.ChangesAnswer.Line;
import dev.tierfall.trend.change.WhatChanged;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What moved the figures. Too much to read within a few seconds is said to be that, and left to its own question. */
final class ChangePart {

    private static final Duration TIME = Duration.ofSeconds(8);

    /** Changes a figure, and in all, that a page has room for. */
    private static final int EACH = 2;

    private static final int MOST = 6;

    private ChangePart() {}

    static Changes of(WhatChanged changes, Scene scene, Since since) {
        String page = Pages.calling(
                "/changes?from=%s&to=%s%s".formatted(since.day(), scene.asOf(), since.known() ? "&known=true" : ""));
        if (scene.snapshot().supposed() != null) {
            return new Changes("What changed is not told of a what-if", since.note(), List.of(), page);
        }
        try {
            var within = Budget.of(TIME, Runtime.getRuntime().maxMemory() / 8);
            return told(
                    changes.between(
                            LocalDate.parse(since.day()), scene.asOf(), since.known(), FigurePart.COUNCIL, within),
                    page);
        } catch (Budget.Spent tooMuch) {
            scene.budget().check();
            return new Changes(
                    "What changed takes longer to tell than this page waits",
                    "Ask for it by itself, or for a shorter time.",
                    List.of(),
                    page);
        }
    }

    private static Changes told(ChangesAnswer answer, String page) {
        List<Moved> moved = answer.figures().stream()
                .flatMap(line -> line.moved().stream().limit(EACH).map(one -> moved(line, one, page)))
                .limit(MOST)
                .toList();
        return new Changes(answer.title(), answer.summary(), moved, page);
    }

    private static Moved moved(Line line, ChangesAnswer.Moved one, String page) {
        ChangesAnswer.Said said = one.change().said();
        String ref = one.change().ref();
        return new Moved(
                line.figure(),
                line.title(),
                one.change().words(),
                one.effect(),
                said == null ? null : said.record(),
                ref == null ? page : new Pages("").thing(ref));
    }
}
