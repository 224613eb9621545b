package dev.tierfall.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Down and up the chains of subcontracts: P18. */
final class ChainRules extends Rules {

    private final TakesPart conditions;
    private final Set<Step> seen = new HashSet<>();
    private final Map<List<String>, List<Fact>> byScopeAndSub;
    private final Map<String, List<Fact>> flowsTo;
    private final Map<String, List<Fact>> operatedBy;

    ChainRules(Facts facts, TakesPart takesPart, List<Step> steps) {
        super(facts, takesPart, steps);
        conditions = takesPart.whole();
        byScopeAndSub = Index.by(
                facts.all("subcontracts"),
                subcontract ->
                        List.of(subcontract.get("contract"), subcontract.get("service"), subcontract.get("sub")));
        flowsTo = Index.by(facts.all("dataflows"), flow -> flow.get("to"));
        operatedBy = Index.by(facts.all("systems"), system -> system.get("operator"));
    }

    @Override
    void apply() {
        for (Fact subcontract : things("subcontracts")) {
            down(subcontract);
            up(subcontract);
        }
    }

    /** From the sub to the link: P18a, P18c; and to the prime where nothing finer is modelled: P18k. */
    private void down(Fact subcontract) {
        String sub = subcontract.get("sub");
        String ref = Facts.ref(subcontract);
        leaning("P18a", availability(sub), availability(ref), subcontract);
        if (subcontract.yesOrUnknown("exposes_data") && !someFlowLeadsTo(sub)) {
            add(new Step("P18c", control(sub), confidentiality(ref), 0.8).assumedIf(!subcontract.has("exposes_data")));
        }
        if (nothingFinerIsModelled(sub)) {
            addOnce(new Step("P18k", control(sub), control(subcontract.get("prime")), 0.15).assumedIf(true));
        }
    }

    /** From the link to its parents, or to what it serves: P18b, P18d. */
    private void up(Fact subcontract) {
        String ref = Facts.ref(subcontract);
        List<Fact> parents = parents(subcontract);
        for (Fact parent : parents) {
            leaning("P18b", availability(ref), availability(Facts.ref(parent)), parent);
            add(new Step("P18d", confidentiality(ref), confidentiality(Facts.ref(parent)), 1));
        }
        if (parents.isEmpty()) {
            boolean noService = !subcontract.has("service");
            String served = subcontract.get(noService ? "prime" : "service");
            add(new Step("P18b", availability(ref), availability(served), 0.95)
                    .assumedIf(noService)
                    .forcingIf(true));
            flowsTo(subcontract.get("prime"), takesPart)
                    .flatMap(flow -> flow.list("datasets").stream())
                    .forEach(dataset -> addOnce(new Step("P18d", confidentiality(ref), confidentiality(dataset), 0.5)));
        }
    }

    /** However many subcontracts join the two. */
    private void addOnce(Step step) {
        if (seen.add(step)) {
            add(step);
        }
    }

    private void leaning(String rule, Fall from, Fall to, Fact subcontract) {
        String reliance = subcontract.get("reliance");
        if (!reliance.equals("none")) {
            double p = Map.of("material", 0.4, "low", 0.1).getOrDefault(reliance, 0.9);
            boolean unknown = reliance.isEmpty();
            add(new Step(rule, from, to, p).assumedIf(unknown).forcingIf(unknown || reliance.equals("full")));
        }
    }

    /** All that are described, whether they take part or not. */
    private List<Fact> parents(Fact subcontract) {
        String prime = subcontract.get("prime");
        Fact contract = facts.of(subcontract.get("contract"));
        Fact heading = contract.file().isEmpty() ? facts.of(subcontract.get("service")) : contract;
        if (heading.get("provider").equals(prime)) {
            return List.of();
        }
        var parents = new ArrayList<>(byScopeAndSub.getOrDefault(
                List.of(subcontract.get("contract"), subcontract.get("service"), prime), List.of()));
        parents.remove(subcontract);
        return parents;
    }

    /** The flows that lead to a vendor or to a system that it operates. */
    private Stream<Fact> flowsTo(String vendor, TakesPart on) {
        Stream<String> operated = operatedBy.getOrDefault(vendor, List.of()).stream()
                .map(Facts::ref)
                .filter(on::thing);
        return Stream.concat(Stream.of(vendor), operated)
                .flatMap(to -> flowsTo.getOrDefault(to, List.of()).stream())
                .filter(flow -> on.thing(Facts.ref(flow)));
    }

    private boolean someFlowLeadsTo(String sub) {
        return flowsTo(sub, conditions).anyMatch(flow -> flow.has("datasets"));
    }

    /** Whatever its status or dates: what is described is modelled. */
    private boolean nothingFinerIsModelled(String sub) {
        return !operatedBy.containsKey(sub)
                && finer("accounts", "holder", sub)
                && finer("connections", "from", sub)
                && finer("software", "publisher", sub);
    }

    private boolean finer(String file, String column, String sub) {
        return facts.all(file).stream().noneMatch(fact -> fact.get(column).equals(sub));
    }
}
