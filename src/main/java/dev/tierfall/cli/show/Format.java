package dev.tierfall.cli.show;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How an answer is printed; lower case, as it is typed. {@link #sarif} is for checks alone, {@link #html} for the brief
 * and dossiers, {@link #xlsx} for dossiers.
 */
public enum Format {
    table,
    json,
    csv,
    sarif,
    html,
    xlsx;

    /** The commands that know it, where not all do. */
    public String whose() {
        return switch (this) {
            case sarif -> "checks";
            case html -> "the brief and dossiers";
            case xlsx -> "dossiers";
            default -> "all";
        };
    }

    /** Whether every command knows it. */
    public boolean isUsual() {
        return this == table || this == json || this == csv;
    }

    /** Reads one however it is capitalised, and lists those that any command knows where it is none. */
    public static final class Reader implements ITypeConverter<Format> {

        @Override
        public Format convert(String typed) {
            return Arrays.stream(values())
                    .filter(format -> format.name().equals(typed.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of [table, json, csv] (case-insensitive) but was '%s'".formatted(typed)));
        }
    }
}
