package dev.tierfall.dossier.question;

import dev.tierfall.blast.Chain;
import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.part.PapersPart;
import java.util.ArrayList;
import java.util.List;

/** What is missing as a whole, and no empty column of a row: who works below, and documents. */
public final class Missing {

    private Missing() {}

    /**
     * A question for each.
     *
     * @param documents the eleven of each contract
     */
    public static List<Question> of(Chain chain, String name, List<Line> documents, Wording wording) {
        var asked = new ArrayList<Question>();
        boolean passesOn = chain.links().stream().anyMatch(link -> link.prime().equals(chain.vendor()));
        if (!passesOn) {
            asked.add(new Question(
                    "%s: does it pass any of its work on, and to whom?".formatted(name),
                    "Nobody has told who works for it: the tiers below are unmapped, and not thereby empty.",
                    chain.vendor(),
                    chain.vendor(),
                    "subcontracts.sub",
                    List.of(),
                    null,
                    null,
                    null));
        }
        documents.stream()
                .filter(line -> !PapersPart.stands(line))
                .forEach(line -> asked.add(document(line, chain.vendor(), wording)));
        return asked;
    }

    private static Question document(Line line, String vendor, Wording wording) {
        String item = line.text("item");
        String status = PapersPart.status(line);
        return new Question(
                "%s: please send: %s.".formatted(line.text("name"), wording.document(item)),
                "%s of the contract's eleven documents is %s."
                        .formatted(item, status == null ? "not judged yet" : status),
                vendor,
                line.text("contract"),
                "evidence.document",
                List.of("TF-21"),
                null,
                null,
                line.maybe("record"));
    }
}
