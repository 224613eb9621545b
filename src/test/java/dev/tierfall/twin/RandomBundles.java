package dev.tierfall.twin;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Many random maps as one that falls into parts, so that one import serves them all. */
public final class RandomBundles implements RowSource {

    private final Map<Long, RandomBundle> bundles = new LinkedHashMap<>();

    /** Bundles drawn from consecutive seeds. */
    public RandomBundles(long firstSeed, int count) {
        LongStream.range(firstSeed, firstSeed + count)
                .forEach(seed -> bundles.put(seed, new RandomBundle(seed, "m" + seed + "-")));
    }

    Map<Long, RandomBundle> bundles() {
        return bundles;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        for (FileSchema file : BundleSchema.get().files()) {
            int line = 1;
            for (RandomBundle bundle : bundles.values()) {
                for (Map<String, String> cells : bundle.files.getOrDefault(file, List.of())) {
                    List<String> values = file.columns().stream()
                            .map(column -> cells.getOrDefault(column.name(), ""))
                            .toList();
                    reader.accept(new Row(file, values, Map.of(), file.name() + ".csv", ++line));
                }
            }
        }
    }
}
