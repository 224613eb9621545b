package dev.tierfall.dossier.part;

import dev.tierfall.dossier.part.Section.Row;
import java.util.List;
import java.util.stream.Stream;

/** What the vendor holds, runs and receives of ours. */
public final class AccessPart {

    private static final int NAMED = 6;

    private AccessPart() {}

    /**
     * Both in one table.
     *
     * @param runs systems it operates and flows of data to it
     */
    public static Section of(List<Line> held, List<Line> runs) {
        List<Row> rows =
                Stream.concat(held.stream(), runs.stream()).map(AccessPart::row).toList();
        return new Section(
                "access",
                "Access it holds",
                says(held, runs),
                List.of("What", "Name", "Opens", "State", "Safeguards", "Record"),
                rows);
    }

    private static Row row(Line line) {
        List<String> opens = line.list("opens");
        String more = opens.size() > NAMED ? " and %,d more".formatted(opens.size() - NAMED) : "";
        return Row.of(
                line.maybe("ref"),
                line.maybe("what"),
                line.maybe("name"),
                opens.isEmpty()
                        ? null
                        : String.join(", ", opens.stream().limit(NAMED).toList()) + more,
                line.maybe("state"),
                line.joined("guards"),
                line.maybe("record"));
    }

    private static String says(List<Line> held, List<Line> runs) {
        if (held.isEmpty() && runs.isEmpty()) {
            return "No access is known. That is what the map holds, and no proof that there is none.";
        }
        long shut = held.stream().filter(AccessPart::isShut).count();
        String first = "It holds %s".formatted(Told.count(held.size() - shut, "way in or copy", "ways in and copies"));
        return first
                + (shut == 0 ? "" : ", %s besides".formatted(Told.count(shut, "disabled one")))
                + (runs.isEmpty() ? "." : "; it runs or receives %s.".formatted(Told.count(runs.size(), "more thing")));
    }

    static boolean isShut(Line line) {
        return "disabled".equals(line.maybe("state"));
    }
}
