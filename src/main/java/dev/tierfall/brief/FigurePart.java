package dev.tierfall.brief;

import dev.tierfall.blast.FunctionExposure;
import dev.tierfall.blast.FunctionExposure.Row;
import dev.tierfall.blast.Scene;
import dev.tierfall.brief.BriefAnswer.FigureLine;
import dev.tierfall.brief.BriefAnswer.FunctionLine;
import dev.tierfall.brief.BriefAnswer.Functions;
import dev.tierfall.brief.BriefAnswer.Since;
import dev.tierfall.spread.Things;
import dev.tierfall.trend.Reviews.Before;
import dev.tierfall.trend.figure.Figure;
import dev.tierfall.trend.figure.Measure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures with their change, and how many vendors can stop each function. */
final class FigurePart {

    /** Functions that a page can show and a person read. */
    private static final int MOST = 100;

    static final List<Figure> COUNCIL =
            Arrays.stream(Figure.values()).filter(Figure::council).toList();

    private FigurePart() {}

    /** @param before null where nothing is compared */
    static List<FigureLine> lines(Scene scene, Since since, @Nullable Before before, Pages pages) {
        Map<Figure, Measure> now = Figure.of(scene, COUNCIL);
        return COUNCIL.stream()
                .map(figure -> line(
                        figure,
                        Objects.requireNonNull(now.get(figure)),
                        before == null ? null : before.measures().get(figure),
                        page(figure, since, scene, pages)))
                .toList();
    }

    private static FigureLine line(Figure figure, Measure now, @Nullable Measure before, String page) {
        return new FigureLine(
                figure.word(),
                figure.title(),
                figure.meaning(),
                before == null
                        ? figure.title() + ": " + now.words() + "."
                        : BriefSentences.sentence(figure.phrase().moved(before, now)),
                now,
                before,
                before == null ? null : before.to(now),
                page);
    }

    private static String page(Figure figure, Since since, Scene scene, Pages pages) {
        return switch (figure) {
            case FUNCTIONS_REACHABLE -> pages.at("/exposure", "");
            case TARGETS_EXPOSED -> pages.call("/overview", "");
            case VENDORS_REACHING -> pages.at("/vendors", "sort=-likelihood");
            case LINKS_UNDISCLOSED -> pages.at("/checks", "check=TF-12");
            default ->
                Pages.calling("/trend?figure=%s&from=%s&to=%s".formatted(figure.word(), since.day(), scene.asOf()));
        };
    }

    static Functions functions(Scene scene, Pages pages) {
        Things things = scene.things();
        List<FunctionLine> all = FunctionExposure.of(scene).stream()
                .map(row -> line(things, row, pages))
                .sorted(Comparator.comparingInt((FunctionLine line) -> -all(line))
                        .thenComparing(FunctionLine::ref))
                .toList();
        int most = all.stream().mapToInt(FigurePart::all).max().orElse(0);
        return new Functions(
                BriefSentences.functions(all),
                pages.at("/exposure", ""),
                most,
                all.stream().limit(MOST).toList(),
                Math.max(0, all.size() - MOST));
    }

    private static FunctionLine line(Things things, Row row, Pages pages) {
        String ref = things.ref(row.function());
        return new FunctionLine(
                ref,
                things.name(row.function()),
                row.direct(),
                row.transitive(),
                row.unexplained(),
                pages.exposure(ref));
    }

    static int all(FunctionLine line) {
        return line.direct() + line.transitive() + line.unexplained();
    }
}
