package dev.tierfall.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.choke.concentration.Heats;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.Picture.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Which business function rests on whom, as a heat map: at most so many rows and columns, the rest folded. */
@Lazy
@Service
class HeatPicture {

    /** More rows than these are not taken in at a glance. */
    static final int ROWS = 24;

    /** Columns beyond these would be too narrow for their names. */
    static final int COLUMNS = 12;

    /**
     * One function; the last may stand for all that are folded.
     *
     * @param ref empty where it is folded
     * @param vendors how many companies can stop it
     * @param total how many of the rows, shown or folded, bring it down
     * @param herfindahl how concentrated its reliance is; null where nobody can stop it, or it is folded
     */
    record Column(
            String ref,
            String name,
            @Nullable Integer vendors,
            int total,
            @Nullable Double herfindahl) {}

    /**
     * One row, its cells in the order of the columns.
     *
     * @param fold {@code heavier} or {@code lighter} where it stands for all of these; null otherwise
     * @param total how many functions rest on it; of a fold, how many rows it stands for
     * @param likelihood with which each falls, the worst in what is folded; 0 where it does not rest on it
     * @param counts how many cells each stands for, where it is folded
     * @param forced the places of cells that stop of necessity
     * @param assumed the places of cells to which no known steps alone lead
     */
    record Line(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String fold,

            String ref,
            String name,
            String note,
            int total,
            List<Double> likelihood,
            List<Integer> counts,
            List<Integer> forced,
            List<Integer> assumed) {}

    /**
     * What is drawn.
     *
     * @param skip how many of the heaviest rows are folded
     * @param before how many to fold to see those before
     * @param next how many to fold to see those after
     */
    record Answer(
            String title,
            String note,
            Stamp stamp,
            String by,
            String rests,
            List<Figure> figures,
            List<Column> columns,
            List<Line> rows,
            int skip,
            int before,
            int next,
            @Nullable HeatDetail chosen,
            List<String> missing) {}

    private final Scenes scenes;
    private final Heats heats;

    HeatPicture(Scenes scenes, Heats heats) {
        this.scenes = scenes;
        this.heats = heats;
    }

    Answer of(HeatQuestion question) {
        Scene scene = scenes.set(question.scope());
        Heat.Asked asked = question.asked(ROWS);
        Heat heat = heats.of(scene, asked);
        HeatFolding folding = HeatFolding.of(heat, COLUMNS);
        HeatSentences sentences = new HeatSentences(heat, asked);
        Heat.Chosen chosen = heat.chosen();
        return new Answer(
                heat.title(),
                sentences.note(),
                Stamps.of(scene),
                asked.by().word(),
                asked.rests().word(),
                sentences.figures(),
                folding.columns(),
                lines(heat, folding, sentences, asked),
                heat.heavier(),
                heat.before(ROWS),
                heat.next(),
                chosen == null ? null : HeatDetail.of(scene, chosen, asked),
                sentences.missing());
    }

    private static List<Line> lines(Heat heat, HeatFolding folding, HeatSentences sentences, Heat.Asked asked) {
        List<Line> lines = new ArrayList<>();
        if (heat.heavier() > 0) {
            lines.add(folding.heavier("Heavier (%,d)".formatted(heat.heavier()), heat.heavier()));
        }
        for (int i = 0; i < heat.rows().size(); i++) {
            Row row = heat.rows().get(i);
            int total = asked.rests().of(row).criticalFunctions();
            lines.add(folding.line(i, row.ref(), HeatSentences.called(row), sentences.about(row), total));
        }
        if (heat.lighter() > 0) {
            lines.add(folding.lighter("Other (%,d)".formatted(heat.lighter()), heat.lighter()));
        }
        return lines;
    }
}
