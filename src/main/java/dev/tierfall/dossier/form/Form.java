package dev.tierfall.dossier.form;

import dev.tierfall.dossier.part.Section;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import java.util.List;

/** What a dossier can be written as. */
public enum Form {
    HTML(".html", "text/html;charset=UTF-8"),
    CSV(".csv", "text/csv;charset=UTF-8"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    Form(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** Reads the word of an address. */
    public static Form of(String as) {
        return switch (as) {
            case "html" -> HTML;
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default ->
                throw new Rejected("%s is no form of a dossier".formatted(Shown.quoted(as)), "write html, csv or xlsx");
        };
    }

    /** As {@code .html}. */
    public String ending() {
        return ending;
    }

    public String type() {
        return type;
    }

    /**
     * What is written, whichever the form.
     *
     * @param stamp which map, which policy, which day
     * @param figures each as its label, its value and a note
     */
    public record Paper(
            String title, String summary, String stamp, List<List<String>> figures, List<Section> sections) {}

    public byte[] write(Paper paper) {
        return switch (this) {
            case HTML -> Html.of(paper);
            case CSV -> Csv.of(paper);
            case XLSX -> Sheets.of(paper);
        };
    }
}
