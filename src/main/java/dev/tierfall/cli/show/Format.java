package dev.tierfall.cli.show;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How an answer is printed, as it is typed. {@link #sarif} is for checks alone, {@link #html} for the brief. */
public enum Format {
    table,
    json,
    csv,
    sarif,
    html;

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
