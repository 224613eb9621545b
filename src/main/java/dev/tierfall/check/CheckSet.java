package dev.tierfall.check;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All checks and the thresholds they are judged by.
 *
 * @param version as every answer carries it: the product's own, and a hash of what a user changed
 * @param thresholds by name, as the policy has them
 * @param approvals who must agree before a finding is left as it is
 * @param checks in the order of their ids
 */
public record CheckSet(String version, Map<String, Object> thresholds, Approvals approvals, List<Check> checks) {

    /** Those of these ids, or all where none is named; refuses an id that no check has. */
    public List<Check> named(List<String> ids) {
        return ids.isEmpty()
                ? checks
                : checks.stream()
                        .filter(check -> ids.stream().map(this::named).anyMatch(check::equals))
                        .toList();
    }

    /** One by its id, however it is capitalised. */
    public Check named(String id) {
        String wanted = id.strip().toUpperCase(Locale.ROOT);
        Optional<Check> found = checks.stream()
                .filter(check -> check.id().toUpperCase(Locale.ROOT).equals(wanted))
                .findFirst();
        return found.orElseThrow(() -> new Rejected(
                "there is no check '%s'".formatted(id),
                Nearest.of(id, checks.stream().map(Check::id).toList())
                        .map("did you mean %s?"::formatted)
                        .orElse("'tierfall check' lists them all")));
    }
}
