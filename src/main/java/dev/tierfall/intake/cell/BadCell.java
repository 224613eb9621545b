package dev.tierfall.intake.cell;

/**
 * A cell that can't be read as its column asks; the message follows the column's name, as in {@code country 'Germany'
 * is not ...}.
 */
public final class BadCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final String mend;

    public BadCell(String message, String mend) {
        super(message, null, false, false);
        this.mend = mend;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public String mend() {
        return mend;
    }
}
