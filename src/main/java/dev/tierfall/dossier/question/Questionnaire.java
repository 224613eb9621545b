package dev.tierfall.dossier.question;

import dev.tierfall.blast.Blast;
import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.dossier.part.DossierGround;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.question.Draft.Gap;
import dev.tierfall.dossier.question.PathUnknowns.Met;
import dev.tierfall.model.Ref;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers what is to be asked about a vendor. */
@Lazy
@Component
public class Questionnaire {

    private final DossierGround ground;
    private final CheckFiles checks;
    private final Wording wording = Wording.read(
            Objects.requireNonNull(OwnFiles.shipped("dossier").get("questions.yaml"), "questions.yaml ships with us"));

    Questionnaire(DossierGround ground, CheckFiles checks) {
        this.ground = ground;
        this.checks = checks;
    }

    public Wording wording() {
        return wording;
    }

    /**
     * Every empty column that a likeliest path of the blast met, and every one of the vendor's own rows that a check
     * reads.
     *
     * @param own the rows that tell of the vendor
     */
    public List<Question> of(Blast blast, List<Line> own) {
        var drafts = new LinkedHashMap<String, Draft>();
        ownGaps(own, drafts);
        pathGaps(blast, drafts);
        Things things = blast.scene().things();
        return drafts.values().stream()
                .map(draft -> draft.asked(wording, things))
                .toList();
    }

    /** What the vendor itself can answer first, then what stands on the likeliest path to something critical. */
    public static Comparator<Question> order(String vendor) {
        return Comparator.comparingInt((Question one) ->
                        one.asked().equals(vendor) ? 0 : one.asked().equals(Question.US) ? 2 : 1)
                .thenComparingDouble(one -> one.likelihood() == null ? 1 : -one.likelihood())
                .thenComparingInt(one -> -one.checks().size())
                .thenComparing(Question::of)
                .thenComparing(Question::column)
                .thenComparing(Question::question);
    }

    private void ownGaps(List<Line> own, Map<String, Draft> drafts) {
        Map<String, List<Check>> readers = readers();
        for (Line row : own) {
            if ("disabled".equals(row.said().get("status"))) {
                continue;
            }
            Ref ref = Ref.parse(row.text("ref"));
            FileSchema file = BundleSchema.get().of(ref.kind());
            for (Column column : file.columns()) {
                List<Check> reading = readers.getOrDefault(file.name() + "." + column.name(), List.of());
                if (!reading.isEmpty() && !row.said().containsKey(column.name())) {
                    Draft draft = draft(drafts, gap(row, file, column));
                    reading.forEach(check -> draft.readBy(check.id(), check.title()));
                }
            }
        }
    }

    private static Gap gap(Line row, FileSchema file, Column column) {
        String ref = row.text("ref");
        return new Gap(
                file.name() + "." + column.name(),
                ref,
                Gaps.called(ref, row.text("name")),
                row.maybe("party"),
                Gaps.record(row));
    }

    private void pathGaps(Blast blast, Map<String, Draft> drafts) {
        List<Met> met = PathUnknowns.of(blast);
        Map<String, Line> lines = ground.ask("things", blast.scene(), Map.of("refs", Gaps.refs(met))).stream()
                .collect(Collectors.toMap(line -> line.text("ref"), Function.identity()));
        var gaps = new Gaps(lines, blast.scene().things());
        met.forEach(step -> draft(drafts, gaps.of(step)).metBy(step));
    }

    private static Draft draft(Map<String, Draft> drafts, Gap gap) {
        String row = gap.record() == null ? "" : gap.record();
        return drafts.computeIfAbsent(gap.of() + " " + gap.column() + " " + row, key -> new Draft(gap));
    }

    /** Which checks read a column. */
    private Map<String, List<Check>> readers() {
        var readers = new LinkedHashMap<String, List<Check>>();
        checks.current()
                .checks()
                .forEach(check -> check.reads()
                        .forEach(column -> readers.computeIfAbsent(column, same -> new ArrayList<>())
                                .add(check)));
        return readers;
    }
}
