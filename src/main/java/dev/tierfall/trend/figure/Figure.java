package dev.tierfall.trend.figure;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Rejected;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures, those of the council's page first. Each is a named function of one map; less of each is better. */
public enum Figure {
    FUNCTIONS_REACHABLE(
            "Critical functions in one vendor's reach",
            "Critical functions that the fall of some one vendor can stop, of all critical functions",
            "critical function",
            "critical functions",
            "within one vendor's reach"),
    TARGETS_EXPOSED(
            "Critical things exposed",
            "Critical systems and functions and data that must not be read which some vendor can reach, of all of them",
            "critical thing",
            "critical things",
            "exposed to a vendor"),
    VENDORS_REACHING(
            "Vendors that reach something critical",
            "Vendors whose fall can reach something critical, of all vendors that take part",
            "vendor",
            "vendors",
            "able to reach something critical"),
    RECORDS_READABLE(
            "Records in vendors' reach",
            "Records in data sets that the fall of some vendor lets be read, of all records; unknown counts those of"
                    + " these data sets whose records nobody has stated",
            "record",
            "records",
            "readable from a vendor"),
    LINKS_UNDISCLOSED(
            "Undisclosed subcontracts",
            "Subcontracts in force that we were not notified of, of all in force; unknown counts those of which nobody"
                    + " says",
            "subcontract",
            "subcontracts",
            "in force without a notice to us"),
    FUNCTIONS_FORCED(
            "Critical functions sure to stop with one vendor",
            "Critical functions that stop of necessity when some one vendor stops, of all critical functions",
            "critical function",
            "critical functions",
            "sure to stop with one vendor"),
    VENDORS_TRANSITIVE(
            "Vendors behind vendors that reach something critical",
            "Of the vendors that reach something critical, those of tier 2 or more",
            "vendor of a vendor",
            "vendors of vendors",
            "able to reach something critical"),
    VENDORS_UNEXPLAINED(
            "Unexplained vendors that reach something critical",
            "Of the vendors that reach something critical, those that no contract and no chain explains",
            "vendor without a contract",
            "vendors without a contract",
            "able to reach something critical"),
    EXPOSED_ASSUMED(
            "Exposed only by assumption",
            "Of the critical things exposed, those that every vendor reaches by paths over an empty value only",
            "critical thing",
            "critical things",
            "exposed by nothing but an assumption"),
    LIKELIHOOD_GREATEST(
            "Greatest likelihood",
            "The greatest likelihood with which the fall of a vendor reaches something critical",
            "",
            "",
            "the greatest likelihood of reaching something critical"),
    LIKELIHOOD_MEAN(
            "Mean likelihood",
            "The mean over all critical things of the greatest likelihood with which a vendor reaches each, or 0"
                    + " does",
            "",
            "",
            "the mean likelihood over critical things"),
    THINGS(
            "Things on the map",
            "Things that take part on the day, described or named",
            "thing",
            "things",
            "on the map");

    private static final int COUNCIL = 5;

    private final String title;
    private final String meaning;
    private final String one;
    private final String many;
    private final String rest;

    /** A likelihood counts nothing: its rest is its name. */
    Figure(String title, String meaning, String one, String many, String rest) {
        this.title = title;
        this.meaning = meaning;
        this.one = one;
        this.many = many;
        this.rest = rest;
    }

    /** As addresses and command lines name it: {@code functions-reachable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** How its change is told. */
    public Phrase phrase() {
        return new Phrase(one, many, rest);
    }

    /** Whether the council's page shows it. */
    public boolean council() {
        return ordinal() < COUNCIL;
    }

    /** What figures say of one map. */
    public static Map<Figure, Measure> of(Scene scene, List<Figure> figures) {
        var sight = new Sight(scene);
        var measures = new EnumMap<Figure, Measure>(Figure.class);
        figures.forEach(figure -> measures.put(figure, sight.of(figure)));
        return measures;
    }

    /** Reads names; all figures where none is given. */
    public static List<Figure> named(List<String> words) {
        return words.isEmpty()
                ? List.of(values())
                : words.stream().map(Figure::named).distinct().sorted().toList();
    }

    private static Figure named(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "there is no figure '%s'".formatted(word),
                        "name one of "
                                + Arrays.stream(values()).map(Figure::word).collect(Collectors.joining(", "))));
    }
}
