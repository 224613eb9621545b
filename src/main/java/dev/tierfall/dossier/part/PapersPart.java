package dev.tierfall.dossier.part;

import dev.tierfall.dossier.part.Section.Row;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was signed, and the eleven documents that belong to it. */
public final class PapersPart {

    private static final int AREAS = 6;

    private PapersPart() {}

    public static Section contracts(List<Line> contracts) {
        long open = contracts.stream()
                .filter(line -> line.list("assigned").size() < AREAS)
                .count();
        String says = contracts.isEmpty()
                ? "We have no contract with it."
                : "%s with us; %s."
                        .formatted(
                                Told.count(contracts.size(), "contract"),
                                open == 0
                                        ? "each assigns all six responsibilities"
                                        : Told.count(open, "leaves a responsibility", "leave a responsibility")
                                                + " unassigned");
        return new Section(
                "contracts",
                "Contracts",
                says,
                List.of(
                        "Contract",
                        "Status",
                        "From",
                        "To",
                        "Notice in hours",
                        "Change notice",
                        "Disclosure agreed",
                        "Responsibilities",
                        "Access agreed",
                        "Measures bound",
                        "Document",
                        "Record"),
                contracts.stream().map(PapersPart::contract).toList());
    }

    private static Row contract(Line line) {
        int measures = line.list("measures").size();
        return Row.of(
                line.maybe("ref"),
                line.maybe("name"),
                line.maybe("status"),
                line.maybe("start"),
                line.maybe("end"),
                line.maybe("notify"),
                line.yesOrNo("change"),
                line.yesOrNo("disclosure"),
                line.joined("assigned"),
                line.joined("agreed"),
                measures == 0 ? null : "%d of 12".formatted(measures),
                line.maybe("document"),
                line.maybe("record"));
    }

    /**
     * A row a document and contract.
     *
     * @param title what each of the eleven is called
     */
    public static Section documents(List<Line> documents, UnaryOperator<String> title) {
        long stand = documents.stream().filter(PapersPart::stands).count();
        String says = documents.isEmpty()
                ? "No contract asks for documents."
                : "%d of %d stand; what is missing, open or expired is to be asked for."
                        .formatted(stand, documents.size());
        return new Section(
                "documents",
                "The eleven documents",
                says,
                List.of("Document", "Item", "Contract", "Status", "Valid until", "Owner", "File", "Record"),
                documents.stream()
                        .map(line -> document(line, title.apply(line.text("item"))))
                        .toList());
    }

    private static Row document(Line line, String title) {
        return Row.of(
                line.maybe("ref"),
                title,
                line.maybe("item"),
                line.maybe("name"),
                status(line),
                line.maybe("valid"),
                line.maybe("owner"),
                line.maybe("document"),
                line.maybe("record"));
    }

    public static boolean stands(Line document) {
        return "accepted".equals(document.maybe("status"));
    }

    /** {@code missing} where there is no piece at all; null where there is one that nobody has judged. */
    public static @Nullable String status(Line document) {
        return Boolean.TRUE.equals(Objects.requireNonNull(document.values().get("there")))
                ? document.maybe("status")
                : "missing";
    }
}
