package dev.tierfall.contract.measure;

import dev.tierfall.check.Seen;
import dev.tierfall.contract.measure.Measures.Held;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which contracts a subject of a check belongs to. */
public final class HeldThings {

    private final Map<Held, Map<String, Set<String>>> contracts = new EnumMap<>(Held.class);
    private final Set<String> all = new LinkedHashSet<>();

    /** Notes a contract, which holds itself. */
    public void contract(String ref) {
        all.add(ref);
        add(Held.CONTRACT, ref, ref);
    }

    /** Notes that something belongs to a contract. */
    public void add(Held how, String ref, String contract) {
        contracts
                .computeIfAbsent(how, key -> new HashMap<>())
                .computeIfAbsent(ref, key -> new LinkedHashSet<>())
                .add(contract);
    }

    /** The contracts that a vendor, a system or a link belongs to. */
    public Set<String> of(Held how, String ref) {
        return contracts.getOrDefault(how, Map.of()).getOrDefault(ref, Set.of());
    }

    Set<String> of(Held how, Seen seen) {
        return switch (how) {
            case US -> all;
            case VENDOR ->
                seen.finding().vendor() == null
                        ? Set.of()
                        : of(how, seen.finding().vendor());
            case SYSTEM, CONTRACT -> of(how, seen.finding().subject());
        };
    }
}
