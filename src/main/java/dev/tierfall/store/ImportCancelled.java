package dev.tierfall.store;

/** An import was no longer wanted, and nothing was changed. Exit status 4 on the command line. */
public class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportCancelled() {
        super("the import was cancelled, and nothing was changed");
    }
}
