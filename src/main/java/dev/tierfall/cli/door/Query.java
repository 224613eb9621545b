package dev.tierfall.cli.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question mark and what follows it; values that were not given are left out. */
public final class Query {

    private final List<String> pairs = new ArrayList<>();

    public Query with(String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(encoded(name) + "=" + encoded(value.toString()));
        }
        return this;
    }

    public Query withAll(String name, List<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    /** A part of a path in which nothing means anything but itself. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
