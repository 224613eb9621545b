package dev.tierfall.registry;

import java.util.ArrayList;
import java.util.List;

/** How much of the map is known: what a 'no' rests on, so that it is never taken for more than it is. */
public record Coverage(
        long vendors,
        long chained,
        long identified,
        long reachable,
        long systems,
        long installed,
        long products,
        long versioned,
        long listed) {

    /**
     * One figure.
     *
     * @param text as a person reads it
     */
    public record Figure(String what, long known, long of, String text) {}

    /** The figures that matter to a question of this form, see {@link Sought#form}. */
    List<Figure> figures(String form) {
        var figures = new ArrayList<Figure>();
        figures.add(count("chains mapped", chained, vendors, "vendor"));
        figures.add(new Figure(
                "software known",
                installed,
                systems,
                systems == 0
                        ? "software known for no system, since none is on the map"
                        : "software known for %d %% of systems".formatted(Math.round(100.0 * installed / systems))));
        switch (form) {
            case "cve" -> figures.add(count("vulnerabilities listed", listed, products, "product"));
            case "product" -> figures.add(count("versions known", versioned, products, "product"));
            case "lei" -> figures.add(count("LEI known", identified, vendors, "vendor"));
            case "domain" -> figures.add(count("websites known", reachable, vendors, "vendor"));
            default -> {}
        }
        return figures;
    }

    private static Figure count(String what, long known, long of, String one) {
        String text = of == 0
                ? "%s for no %s, since none is on the map".formatted(what, one)
                : "%s for %d of %d %s%s".formatted(what, known, of, one, of == 1 ? "" : "s");
        return new Figure(what, known, of, text);
    }
}
