package dev.tierfall.contract.measure;

import java.util.List;

/**
 * What a clause and the map make of a measure together. Only what the provider answers for can break its promise; a
 * draft promises nothing yet; and what nobody can tell, or where there is nothing to look at, is never kept.
 */
public enum Verdict {
    /** Bound by a contract in force, and the map shows otherwise. */
    BREACH("breach"),
    /** Not bound, and the map shows that it is not done. */
    GAP("gap"),
    /** Not done, by what is ours to do. */
    OURS("ours"),
    /** Bound; whether it is done can't be told. */
    UNPROVEN("unproven"),
    /** Neither bound nor to be told. */
    UNKNOWN("unknown"),
    /** Bound and done. */
    KEPT("kept"),
    /** Done, though no clause binds it. */
    UNBOUND("unbound");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What the map shows of a measure: {@code not met}, {@code unknown} or {@code met}. */
    static String state(List<Looked> looks) {
        if (looks.stream().anyMatch(Looked::contradicts)) {
            return "not met";
        }
        boolean open = looks.stream().anyMatch(look -> look.unknown() > 0);
        return open || looks.stream().allMatch(look -> look.counted() == 0) ? "unknown" : "met";
    }

    static Verdict of(boolean bound, boolean live, List<Looked> looks) {
        boolean promised = bound && live;
        return switch (state(looks)) {
            case "not met" -> {
                boolean theirs = looks.stream()
                        .anyMatch(look -> look.contradicts() && look.whose().equals(Measures.PROVIDER));
                yield theirs ? promised ? BREACH : GAP : OURS;
            }
            case "met" -> promised ? KEPT : UNBOUND;
            default -> promised ? UNPROVEN : UNKNOWN;
        };
    }
}
