package dev.tierfall.cli.show;

/** How an answer is printed; lower case, as it is typed. */
public enum Format {
    table,
    json,
    csv
}
