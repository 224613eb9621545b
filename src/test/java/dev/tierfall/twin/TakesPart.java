package dev.tierfall.twin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which things and rows take part on a day, and without what.
 *
 * <p>What somebody takes away in mind goes with what hangs on it; whether a rule's condition holds was judged before.
 */
final class TakesPart {

    private final Facts facts;
    private final LocalDate day;
    private final Set<String> without;
    private final Map<String, Boolean> judged = new HashMap<>();

    TakesPart(Facts facts, LocalDate day, Set<String> without) {
        this.facts = facts;
        this.day = day;
        this.without = without;
    }

    /** The same day with nothing taken away: where conditions are judged. */
    TakesPart whole() {
        return new TakesPart(facts, day, Set.of());
    }

    /** A row that is no thing: itself, and every end that it names in these columns. An empty end is no obstacle. */
    boolean row(Fact row, String... ends) {
        return row.holdsOn(day) && Arrays.stream(ends).allMatch(end -> !row.has(end) || thing(row.get(end)));
    }

    boolean thing(String ref) {
        Boolean known = judged.get(ref);
        if (known == null) {
            known = !without.contains(ref) && facts.of(ref).holdsOn(day) && ofItsKind(facts.of(ref), Facts.kind(ref));
            judged.put(ref, known);
        }
        return known;
    }

    private boolean ofItsKind(Fact fact, String kind) {
        return switch (kind) {
            case "account" -> !fact.get("status").equals("disabled");
            case "connection" -> !fact.get("status").equals("disabled") && row(fact, "from", "to");
            case "contract" -> live(fact);
            case "service" ->
                !offboarded(fact.get("provider")) && (!fact.has("contract") || thing(fact.get("contract")));
            case "subcontract" ->
                !Set.of("proposed", "objected").contains(fact.get("status")) && row(fact, "contract", "prime", "sub");
            case "dataflow" -> row(fact, "from", "to");
            default -> true;
        };
    }

    private boolean live(Fact contract) {
        return contract.file().isEmpty()
                || (contract.get("status").equals("signed")
                        && !offboarded(contract.get("provider"))
                        && (!contract.has("start") || !day.isBefore(LocalDate.parse(contract.get("start"))))
                        && (!contract.has("end") || !day.isAfter(LocalDate.parse(contract.get("end")))));
    }

    boolean offboarded(String vendor) {
        return facts.of(vendor).get("status").equals("offboarded");
    }
}
