package dev.tierfall.dossier;

import dev.tierfall.dossier.form.Form;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Section.Row;
import dev.tierfall.dossier.question.Question;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a vendor, and all that is not.
 *
 * @param policy the version of the rules that say how falls spread
 * @param snapshot the revision of the map that answered
 * @param vendor its ref
 * @param tier null where no chain explains it
 * @param sections in the order in which they are read
 * @param questions those that the vendor can answer first
 */
public record Dossier(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String vendor,
        String name,
        @Nullable Integer tier,
        List<Figure> figures,
        List<Section> sections,
        List<Question> questions) {

    /**
     * One number to look at first.
     *
     * @param bad whether it is one to act on
     */
    public record Figure(String label, String value, String note, boolean bad) {}

    /** The questions as a section like the others. */
    public Section asking() {
        long theirs =
                questions.stream().filter(one -> one.asked().equals(vendor)).count();
        return new Section(
                "questions",
                "Questions to ask",
                "%,d are open: %,d that %s can answer, %,d for others or for us."
                        .formatted(questions.size(), theirs, name, questions.size() - theirs),
                List.of("Question", "Why it matters", "Who can answer", "Column", "Record"),
                questions.stream()
                        .map(one ->
                                Row.of(one.of(), one.question(), one.why(), one.asked(), one.column(), one.record()))
                        .toList());
    }

    /** What of it is written into a file. */
    public Form.Paper paper() {
        return new Form.Paper(
                title,
                summary,
                "Dossier of %s, as of %s, rules %s, map %s. For us alone: it shows ways in."
                        .formatted(name, asOf, policy, snapshot),
                figures.stream()
                        .map(one -> List.of(one.label(), one.value(), one.note()))
                        .toList(),
                whole().toList());
    }

    /** The section of this id. */
    public Section section(String id) {
        return whole().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** All sections, the questions last. */
    public Stream<Section> whole() {
        return Stream.concat(sections.stream(), Stream.of(asking()));
    }
}
