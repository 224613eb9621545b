package dev.tierfall.twin;

import java.util.List;

/**
 * Where things stand and who runs them: operators (P07a, P07b), zones (P09), one system's own states (P11, P12),
 * vendors (P17a, P19).
 */
final class PlaceRules extends Rules {

    PlaceRules(Facts facts, TakesPart takesPart, List<Step> steps) {
        super(facts, takesPart, steps);
    }

    @Override
    void apply() {
        facts.refs("system").forEach(this::states);
        things("systems").forEach(this::operator);
        things("systems").forEach(this::zone);
        for (Fact row : rows("zone_links")) {
            add(new Step("P09c", control(row.get("from")), control(row.get("to")), row.yes("filtered") ? 0.08 : 0.6));
        }
        for (String vendor : facts.refs("vendor")) {
            add(new Step("P17a", control(vendor), availability(vendor), 0.5));
        }
        things("vendors").forEach(this::parent);
    }

    private void states(String system) {
        Fact fact = facts.of(system);
        if (fact.yesOrUnknown("pivotable")) {
            add(new Step("P11", integrity(system), control(system), 0.4).assumedIf(!fact.has("pivotable")));
        }
        add(new Step("P12", control(system), confidentiality(system), 1));
        add(new Step("P12", control(system), integrity(system), 1));
        add(new Step("P12", control(system), availability(system), 0.5));
    }

    private void operator(Fact system) {
        String operator = system.get("operator");
        if (!operator.isEmpty()) {
            add(new Step("P07a", control(operator), control(Facts.ref(system)), 0.6));
            if (Facts.kind(operator).equals("vendor")) {
                add(new Step("P07b", control(Facts.ref(system)), control(operator), 0.4));
            }
        }
    }

    private void zone(Fact system) {
        if (system.has("zone")) {
            Fall zone = control(system.get("zone"));
            Fall itself = control(Facts.ref(system));
            add(new Step("P09a", itself, zone, 0.7));
            add(new Step("P09b", zone, itself, 0.6 * ifTrue(system, "hardened", 0.4)));
        }
    }

    private void parent(Fact child) {
        if (child.has("parent") && child.yesOrUnknown("networks_joined")) {
            boolean unknown = !child.has("networks_joined");
            for (List<String> pair : List.of(
                    List.of(Facts.ref(child), child.get("parent")), List.of(child.get("parent"), Facts.ref(child)))) {
                add(new Step("P19", control(pair.get(0)), control(pair.get(1)), 0.4).assumedIf(unknown));
            }
        }
    }
}
