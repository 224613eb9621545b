package dev.tierfall.dossier.question;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How each empty column is asked for, and what the eleven documents are called: {@code questions.yaml}. */
public final class Wording {

    /**
     * How one column is asked for.
     *
     * @param ask follows the name of the thing and a colon
     * @param byVendor whether the vendor whose thing it is can answer
     */
    record Ask(String ask, boolean byVendor) {}

    private final Map<String, Map<String, String>> columns;
    private final Map<String, String> documents;

    private Wording(Map<String, Map<String, String>> columns, Map<String, String> documents) {
        this.columns = columns;
        this.documents = documents;
    }

    @SuppressWarnings("unchecked")
    public static Wording read(String yaml) {
        Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new Wording(
                (Map<String, Map<String, String>>) Objects.requireNonNull(all.get("columns")),
                (Map<String, String>) Objects.requireNonNull(all.get("documents")));
    }

    /** A column that has no words of its own is asked for by its name, and of us. */
    Ask of(String column) {
        Map<String, String> words = columns.get(column);
        return words == null
                ? new Ask(
                        "what is its "
                                + column.substring(column.indexOf('.') + 1).replace('_', ' '),
                        false)
                : new Ask(text(words, "ask"), "vendor".equals(words.get("by")));
    }

    boolean knows(String column) {
        return columns.containsKey(column);
    }

    private static String text(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    /** What an item such as {@code CISA-RC-O2.1} is called; the item itself where it is none of the eleven. */
    public String document(String item) {
        @Nullable String title = documents.get(item);
        return title == null ? item : title;
    }
}
