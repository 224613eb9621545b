package dev.tierfall.store.statement;

/** In whose name something is said, and who brought it. */
public record Speaker(String source, String who) {

    /** Edits in the page: they win over files until they are withdrawn. */
    public static final String EDIT = "edit";

    /** The made-up organization that a first start shows; it goes when a source of the user's own comes. */
    public static final String EXAMPLE = "example";
}
