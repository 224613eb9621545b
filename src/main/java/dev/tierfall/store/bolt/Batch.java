package dev.tierfall.store.bolt;

/**
 * How much goes over Bolt at once. Ten thousand rows are where writes stop growing faster and a transaction is still
 * small; crash tests set {@code tierfall.batch} lower, to have many batches of few rows.
 */
public final class Batch {

    public static final int ROWS = Integer.getInteger("tierfall.batch", 10_000);

    /** The most that changes in one transaction, of statements or of facts of the live graph. */
    public static final int ONE_TRANSACTION = 5 * ROWS;

    private Batch() {}
}
