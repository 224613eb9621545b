package dev.tierfall.schema;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The words of the live graph: the labels and relationships that the bundle's files make, and no others. */
public final class MapWords {

    /** Of everything with an id, and of what is named but not described yet. */
    private static final Set<String> COMMON = Set.of("Thing", "Stub");

    private static final Set<String> LABELS = new TreeSet<>(COMMON);
    private static final Set<String> RELATIONSHIPS = new TreeSet<>();

    static {
        for (FileSchema file : BundleSchema.get().files()) {
            if (file.label() != null) {
                LABELS.add(file.label());
            }
            RELATIONSHIPS.addAll(file.relationships().values());
            for (Column column : file.columns()) {
                if (column.link() != null) {
                    RELATIONSHIPS.add(column.link().name());
                }
            }
        }
    }

    private MapWords() {}

    public static Set<String> labels() {
        return Collections.unmodifiableSet(LABELS);
    }

    public static Set<String> relationships() {
        return Collections.unmodifiableSet(RELATIONSHIPS);
    }
}
