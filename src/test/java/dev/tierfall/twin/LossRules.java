package dev.tierfall.twin;

import java.util.List;
import java.util.Map;

/** What is lost when something else is: storage (P13), flows (P14, P15), what leans on what (P07c, P16, P16f, P17b). */
final class LossRules extends Rules {

    LossRules(Facts facts, TakesPart takesPart, List<Step> steps) {
        super(facts, takesPart, steps);
    }

    @Override
    void apply() {
        rows("storage").forEach(this::storage);
        things("dataflows").forEach(this::flow);
        rows("dependencies").forEach(this::dependency);
        rows("supports").forEach(this::support);
        for (Fact system : things("systems")) {
            for (String service : system.list("delivers")) {
                add(new Step("P07c", availability(Facts.ref(system)), availability(service), 0.95).forcingIf(true));
            }
        }
        for (Fact service : things("services")) {
            add(new Step("P17b", availability(service.get("provider")), availability(Facts.ref(service)), 0.95)
                    .forcingIf(true));
        }
    }

    private void storage(Fact row) {
        String system = row.get("system");
        String dataset = row.get("dataset");
        double p = 0.9 * ifTrue(row, "own_key", 0.1);
        add(new Step("P13", confidentiality(system), confidentiality(dataset), p));
        add(new Step("P13", integrity(system), integrity(dataset), 0.7));
        add(new Step("P13", availability(system), availability(dataset), 0.95).forcingIf(true));
    }

    private void flow(Fact flow) {
        String to = flow.get("to");
        boolean toVendor = Facts.kind(to).equals("vendor");
        for (String dataset : flow.list("datasets")) {
            double p = 0.8 * ifTrue(flow, "tokenised", 0.1);
            add(
                    toVendor
                            ? new Step("P14a", control(to), confidentiality(dataset), p)
                            : new Step("P14b", confidentiality(to), confidentiality(dataset), p));
        }
        String from = flow.get("from");
        if (!toVendor && from.startsWith("system:")) {
            add(new Step("P15i", integrity(from), integrity(to), 0.5 * ifTrue(flow, "validated", 0.3)));
            if (flow.yesOrUnknown("essential")) {
                boolean unknown = !flow.has("essential");
                add(new Step("P15a", availability(from), availability(to), 0.9)
                        .assumedIf(unknown)
                        .forcingIf(true));
            }
        }
    }

    private void dependency(Fact row) {
        boolean hard = row.yesOrUnknown("hard");
        double p = (hard ? 0.95 : 0.3) * ifTrue(row, "fallback", 0.2);
        Step step = new Step("P16", availability(row.get("to")), availability(row.get("from")), p);
        String alternatives = row.get("alternatives");
        add(
                alternatives.isEmpty()
                        ? step.forcingIf(hard && !row.yes("fallback"))
                        : step.forcingIf(hard).in(row.get("from") + " " + alternatives, row.yes("fallback")));
    }

    private void support(Fact row) {
        String reliance = row.get("reliance");
        if (!reliance.equals("none")) {
            boolean full = reliance.isEmpty() || reliance.equals("full");
            double p = Map.of("material", 0.6, "low", 0.2).getOrDefault(reliance, 0.95);
            add(new Step(
                            "P16f",
                            availability(row.get("from")),
                            availability(row.get("function")),
                            p * ifTrue(row, "fallback", 0.2))
                    .assumedIf(reliance.isEmpty())
                    .forcingIf(full && !row.yes("fallback")));
        }
    }
}
