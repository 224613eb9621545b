package dev.tierfall.dossier;

import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.dossier.Dossier.Figure;
import dev.tierfall.dossier.part.FindingsPart;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.PapersPart;
import dev.tierfall.dossier.part.ReachPart;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Told;
import dev.tierfall.dossier.question.Question;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier says first: its one sentence, a few more, and six figures.
 *
 * @param tier of the vendor; null where no chain explains it
 * @param documents the eleven of each contract
 */
record Opening(
        String ref,
        String name,
        @Nullable Integer tier,
        Things things,
        ReachPart reach,
        List<Line> documents,
        List<Question> questions) {

    String title() {
        BlastAnswer.Row worst = reach.worst();
        return worst == null
                ? "%s reaches nothing critical by any path on this map".formatted(name)
                : "Taken over, %s reaches %s, %s the likeliest"
                        .formatted(
                                name,
                                Told.count(reach.criticalThings(), "critical thing"),
                                Told.name(things, worst.ref()));
    }

    String summary(List<Section> sections) {
        String stands = tier == null ? "No known chain explains it." : "It stands on tier %d.".formatted(tier);
        return "%s %s %s %s"
                .formatted(
                        stands,
                        says(sections, "access"),
                        says(sections, "findings"),
                        "%s, of which it can answer %,d itself."
                                .formatted(
                                        Told.count(questions.size(), "question is open", "questions are open"),
                                        theirs()));
    }

    private static String says(List<Section> sections, String id) {
        return sections.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .says();
    }

    private long theirs() {
        return questions.stream().filter(one -> one.asked().equals(ref)).count();
    }

    List<Figure> figures(BlastAnswer.Totals takenOver, List<Section> sections) {
        BlastAnswer.Row worst = reach.worst();
        long stand = documents.stream().filter(PapersPart::stands).count();
        long open = open(sections);
        return List.of(
                new Figure(
                        "Critical things in reach",
                        "%,d".formatted(reach.criticalThings()),
                        worst == null
                                ? "none"
                                : "worst %s, %s"
                                        .formatted(
                                                Told.name(things, worst.ref()),
                                                Told.likelihood(Objects.requireNonNullElse(worst.likelihood(), 0.0))),
                        worst != null),
                new Figure("Things in reach", "%,d".formatted(takenOver.things()), "if it is taken over", false),
                new Figure("Records", "%,d".formatted(takenOver.records()), "can be read", takenOver.records() > 0),
                new Figure("Open findings", "%,d".formatted(open), "of all checks", open > 0),
                new Figure(
                        "Documents",
                        "%d of %d".formatted(stand, documents.size()),
                        "accepted and valid",
                        stand < documents.size()),
                new Figure(
                        "Open questions",
                        "%,d".formatted(questions.size()),
                        "unknown, not thereby fine",
                        !questions.isEmpty()));
    }

    private static long open(List<Section> sections) {
        return sections.stream()
                .filter(one -> one.id().equals("findings"))
                .flatMap(one -> one.rows().stream())
                .filter(row -> "open".equals(row.cells().get(FindingsPart.STANDING)))
                .count();
    }
}
