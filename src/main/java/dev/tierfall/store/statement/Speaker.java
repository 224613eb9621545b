package dev.tierfall.store.statement;

/** In whose name something is said, and who brought it. */
public record Speaker(String source, String who) {

    /** Edits in the page: they win over files until they are withdrawn. */
    public static final String EDIT = "edit";

    /** The made-up organization that a first start shows; it goes when a source of the user's own comes. */
    public static final String EXAMPLE = "example";

    /** What is only supposed: wins over all, and is never kept. */
    public static final String SUPPOSED = "what-if";

    /** Whose word wins whatever its date; sources of equal rank go by their dates. */
    static int rank(String source) {
        return switch (source) {
            case SUPPOSED -> 2;
            case EDIT -> 1;
            default -> 0;
        };
    }
}
