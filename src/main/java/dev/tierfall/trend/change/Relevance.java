package dev.tierfall.trend.change;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.spread.Policy;
import dev.tierfall.spread.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a rule looks at a column or a file at all, read from the rule's own text, so that it holds for rules that
 * users write: a column counts where the rule names it, or the relationship that it makes.
 */
final class Relevance {

    private final Policy policy;
    private final Map<String, Boolean> judged = new HashMap<>();

    Relevance(Policy policy) {
        this.policy = policy;
    }

    /** Whether a rule reads a value, as {@code account.mfa}. */
    boolean reads(int rule, Column column) {
        return has(rule, "\\." + Pattern.quote(column.name()) + "\\b");
    }

    /** Whether a rule follows the relationship that a column makes. */
    boolean follows(int rule, Column column) {
        return column.link() != null
                && has(rule, "\\b" + Pattern.quote(column.link().name()) + "\\b");
    }

    /** Whether a rule follows the relationship that rows of a file make. */
    boolean follows(int rule, FileSchema rows) {
        Collection<String> names = rows.relationships().values();
        return names.stream().anyMatch(name -> has(rule, "\\b" + Pattern.quote(name) + "\\b"));
    }

    /** Whether a rule looks at things, or rows, of a file. */
    boolean meets(int rule, FileSchema file) {
        String label = file.kind() == null ? null : BundleSchema.get().label(file.kind());
        return label == null ? follows(rule, file) : has(rule, "\\b" + Pattern.quote(label) + "\\b");
    }

    private boolean has(int rule, String pattern) {
        return judged.computeIfAbsent(rule + " " + pattern, key -> {
            Rule asked = policy.rules().get(rule);
            return Pattern.compile(pattern).matcher(asked.source().text()).find();
        });
    }
}
