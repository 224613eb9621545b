package dev.tierfall.framework;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Rejected;
import java.util.List;

/**
 * One text that asks something of us.
 *
 * @param name of its file, without the ending
 */
public record Framework(String name, String title, List<Requirement> requirements) {

    /** With only the rows of these ids, or all where none is named; refuses an id that no row has. */
    Framework only(List<String> ids) {
        List<String> known = requirements.stream().map(Requirement::id).toList();
        for (String id : ids) {
            if (known.stream().noneMatch(id::equalsIgnoreCase)) {
                throw new Rejected(
                        "%s has no row '%s'".formatted(name, id),
                        Nearest.of(id, known)
                                .map("did you mean %s?"::formatted)
                                .orElse("'tierfall check --framework %s' lists them all".formatted(name)));
            }
        }
        return ids.isEmpty()
                ? this
                : new Framework(
                        name,
                        title,
                        requirements.stream()
                                .filter(row -> ids.stream().anyMatch(row.id()::equalsIgnoreCase))
                                .toList());
    }

    /**
     * One row of it.
     *
     * @param id as the text numbers it
     * @param title what it asks, in our own words
     * @param checks the ids of those that answer it
     * @param evidence what must have accepted evidence whose {@code item} is this id; NONE where nothing must
     * @param elsewhere where else in the program, or outside it, an answer is found; empty where nowhere
     */
    public record Requirement(String id, String title, List<String> checks, Evidence evidence, String elsewhere) {

        boolean answered() {
            return !checks.isEmpty() || evidence != Evidence.NONE;
        }
    }

    /** Of what a requirement wants evidence. */
    public enum Evidence {
        NONE,
        /** Every contract with us that is live or a draft, or its provider. */
        CONTRACT,
        /** Each organization of ours. */
        ORGANIZATION
    }
}
