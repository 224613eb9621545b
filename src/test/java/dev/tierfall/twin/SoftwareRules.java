package dev.tierfall.twin;

import java.util.List;

/** From publishers through products to the systems that run them: P06. */
final class SoftwareRules extends Rules {

    SoftwareRules(Facts facts, TakesPart takesPart, List<Step> steps) {
        super(facts, takesPart, steps);
    }

    @Override
    void apply() {
        for (Fact software : things("software")) {
            if (software.has("publisher")) {
                double p = 0.3 * ifTrue(software, "provenance", 0.3);
                add(new Step("P06a", control(software.get("publisher")), control(Facts.ref(software)), p));
            }
        }
        rows("installations").forEach(this::installation);
    }

    private void installation(Fact row) {
        String software = row.get("software");
        String system = row.get("system");
        boolean updates = row.yesOrUnknown("auto_update");
        boolean faces = facts.of(system).yesOrUnknown("internet_facing");
        double byUpdate = (updates ? 0.6 : 0.3) * ifTrue(row, "staged", 0.3);
        double byLoss = (updates ? 0.95 : 0.2) * ifTrue(row, "staged", 0.15);
        add(new Step("P06b", control(software), control(system), byUpdate));
        add(new Step("P06c", new Fall(software, Fall.FLAW), control(system), faces ? 0.8 : 0.15));
        add(new Step("P06d", availability(software), availability(system), byLoss)
                .forcingIf(updates && !row.yes("staged")));
    }
}
