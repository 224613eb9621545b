package dev.tierfall.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a family of rules is given, and the list into which it puts its steps; parallel steps stay apart. */
abstract class Rules {

    final Facts facts;
    final TakesPart takesPart;
    private final List<Step> steps;

    Rules(Facts facts, TakesPart takesPart, List<Step> steps) {
        this.facts = facts;
        this.takesPart = takesPart;
        this.steps = steps;
    }

    /** All steps of a map on a day, without some things. */
    static List<Step> steps(Facts facts, LocalDate day, Set<String> without) {
        var takesPart = new TakesPart(facts, day, without);
        var steps = new ArrayList<Step>();
        new AccessRules(facts, takesPart, steps).apply();
        new SoftwareRules(facts, takesPart, steps).apply();
        new PlaceRules(facts, takesPart, steps).apply();
        new LossRules(facts, takesPart, steps).apply();
        new ChainRules(facts, takesPart, steps).apply();
        return List.copyOf(steps);
    }

    abstract void apply();

    void add(Step step) {
        if (takesPart.thing(step.from().ref()) && takesPart.thing(step.to().ref())) {
            steps.add(step);
        }
    }

    /** The rows of a file that take part. */
    List<Fact> rows(String file, String... ends) {
        return facts.all(file).stream().filter(row -> takesPart.row(row, ends)).toList();
    }

    /** The things of a file that take part. */
    List<Fact> things(String file) {
        return facts.all(file).stream()
                .filter(thing -> takesPart.thing(Facts.ref(thing)))
                .toList();
    }

    static Fall control(String ref) {
        return new Fall(ref, Fall.CONTROL);
    }

    static Fall confidentiality(String ref) {
        return new Fall(ref, Fall.CONFIDENTIALITY);
    }

    static Fall integrity(String ref) {
        return new Fall(ref, Fall.INTEGRITY);
    }

    static Fall availability(String ref) {
        return new Fall(ref, Fall.AVAILABILITY);
    }

    /** A factor where a bool is known to be true, else 1. */
    static double ifTrue(Fact row, String column, double factor) {
        return row.yes(column) ? factor : 1;
    }

    /** The factor of a word, 1 for any other and for an empty one. */
    static double byWord(Fact row, String column, Map<String, Double> factors) {
        return factors.getOrDefault(row.get(column), 1.0);
    }
}
