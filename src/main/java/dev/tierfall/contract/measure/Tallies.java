package dev.tierfall.contract.measure;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.Seen;
import dev.tierfall.check.Severity;
import dev.tierfall.contract.measure.Measures.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each check saw of what each contract's parties hold. What is in order is only counted. */
public final class Tallies {

    /** Findings of one check that are named for one contract; all are counted. */
    static final int NAMED = 20;

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding one) -> Severity.of(one.severity()).orElseThrow(), Comparator.reverseOrder())
            .thenComparing(Finding::subject)
            .thenComparing(one -> one.vendor() == null ? "" : one.vendor());

    private final Map<String, Map<String, Tally>> tallies = new HashMap<>();

    /** Counts one subject for every contract that it belongs to. */
    public void add(Seen seen, Look look, HeldThings held) {
        for (String contract : held.of(look.held(), seen)) {
            tallies.computeIfAbsent(contract, key -> new HashMap<>())
                    .computeIfAbsent(look.check(), key -> new Tally())
                    .add(seen);
        }
    }

    Looked of(Deal deal, Look look, Check check) {
        Tally tally = tallies.getOrDefault(deal.ref(), Map.of()).getOrDefault(look.check(), new Tally());
        return tally.looked(check, deal.whose(look.whose()), look);
    }

    private static final class Tally {
        private final List<Finding> found = new ArrayList<>();
        private final List<Finding> unknown = new ArrayList<>();
        private int clear;

        void add(Seen seen) {
            if (Boolean.FALSE.equals(seen.found())) {
                clear++;
            } else {
                (seen.found() == null ? unknown : found).add(seen.finding());
            }
        }

        Looked looked(Check check, String whose, Look look) {
            int counted = clear + found.size() + unknown.size();
            return new Looked(
                    check.id(),
                    check.title(),
                    whose,
                    look.why(),
                    found.isEmpty() ? unknown.isEmpty() ? counted == 0 ? "nothing" : "pass" : "unknown" : "fail",
                    counted,
                    found.size(),
                    unknown.size(),
                    check.coverage(found.size(), unknown.size(), counted),
                    check.mend(),
                    first(found),
                    first(unknown));
        }

        private static List<Finding> first(List<Finding> all) {
            return all.stream().sorted(ORDER).limit(NAMED).toList();
        }
    }
}
