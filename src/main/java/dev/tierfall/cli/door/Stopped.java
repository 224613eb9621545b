package dev.tierfall.cli.door;

/** A command can't go on, for a reason that is told and with the exit status that says whose fault it was. */
public class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public static final int DONE = 0;
    public static final int FINDINGS = 1;
    public static final int REFUSED = 2;
    public static final int FAILED = 3;
    public static final int CANCELLED = 4;

    private final int status;

    public Stopped(int status, String message, String mend) {
        super(message + "\n  mend: " + mend);
        this.status = status;
    }

    public int status() {
        return status;
    }

    static Stopped failed(String message, String mend) {
        return new Stopped(FAILED, message, mend);
    }
}
