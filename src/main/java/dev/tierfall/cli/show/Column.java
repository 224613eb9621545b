package dev.tierfall.cli.show;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One column of what is printed.
 *
 * @param value finds the cell in a row of the answer; a missing one is empty
 */
public record Column(String name, Function<JsonNode, JsonNode> value) {

    private static final String UNKNOWN = "-";

    public static Column of(String member) {
        return new Column(member, row -> row.path(member));
    }

    public static Column of(String name, String... path) {
        return new Column(name, row -> {
            JsonNode at = row;
            for (String member : path) {
                at = at.path(member);
            }
            return at;
        });
    }

    /** As a person reads it: four decimals, yes and no, a dash for what is not known. */
    String shown(JsonNode row) {
        JsonNode cell = value.apply(row);
        if (cell.isMissingNode() || cell.isNull()) {
            return UNKNOWN;
        }
        if (cell.isBoolean()) {
            return cell.asBoolean() ? "yes" : "no";
        }
        return cell.isFloatingPointNumber() ? number(cell.asDouble()) : plain(exact(cell));
    }

    /** A number to four decimals, without those that say nothing. */
    public static String number(double number) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** As a program reads it: nothing rounded, nothing for what is not known. */
    static String exact(JsonNode cell) {
        if (cell.isArray()) {
            return StreamSupport.stream(cell.spliterator(), false)
                    .map(Column::exact)
                    .collect(Collectors.joining("; "));
        }
        return cell.isMissingNode() || cell.isNull() ? "" : cell.isValueNode() ? cell.asString() : cell.toString();
    }

    /** Text comes from files of strangers: what would steer the terminal is shown as a mark and does nothing. */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }
}
