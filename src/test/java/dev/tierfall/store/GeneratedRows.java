package dev.tierfall.store;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A map of any size that is made up anew each time it is read, so that a test holds none of it: a twentieth vendors,
 * the rest systems and accounts, and ten relationships a thing, a few things being named very often.
 */
public record GeneratedRows(int things, long seed) implements RowSource {

    @Override
    public void forEach(Consumer<Row> reader) {
        int vendors = Math.max(2, things / 20);
        int systems = (things - vendors) / 2;
        int accounts = things - vendors - systems;
        var rows = new Made(reader, new SplittableRandom(seed));
        for (int i = 0; i < vendors; i++) {
            rows.add("vendors", "id", "v" + i, "name", "Vendor " + i, "country", "DE", "kind", "msp");
        }
        for (int i = 0; i < systems; i++) {
            String operator = "vendor:v" + rows.often(vendors);
            rows.add("systems", "id", "y" + i, "name", "System " + i, "operator", operator, "critical", rows.bool());
        }
        for (int i = 0; i < accounts; i++) {
            String holder = "vendor:v" + rows.often(vendors);
            rows.add("accounts", "id", "a" + i, "holder", holder, "mfa", "app", "last_used", "2026-01-31");
        }
        for (long i = 0; i < 4L * things; i++) {
            String from = "account:a" + rows.any(accounts);
            rows.add("grants", "principal", from, "system", "system:y" + rows.often(systems), "level", "write");
        }
        for (long i = 0; i < 3L * things; i++) {
            String to = "system:y" + rows.often(systems);
            rows.add("dependencies", "from", "system:y" + rows.any(systems), "to", to, "hard", rows.bool());
        }
        for (long i = 0; i < 2L * things; i++) {
            String managed = "system:y" + rows.any(systems);
            rows.add("management", "manager", "system:y" + rows.often(systems), "managed", managed);
        }
    }

    /** The rows of one reading. */
    private static final class Made {
        private final Consumer<Row> reader;
        private final SplittableRandom random;
        private final Map<String, Integer> lines = new HashMap<>();

        Made(Consumer<Row> reader, SplittableRandom random) {
            this.reader = reader;
            this.random = random;
        }

        void add(String file, String... cells) {
            FileSchema schema = BundleSchema.get().file(file).orElseThrow();
            var values = new ArrayList<String>();
            for (Column column : schema.columns()) {
                int at = List.of(cells).indexOf(column.name());
                values.add(at >= 0 && at % 2 == 0 ? cells[at + 1] : "");
            }
            reader.accept(new Row(schema, values, Map.of(), file + ".csv", lines.merge(file, 1, Integer::sum) + 1));
        }

        int any(int bound) {
            return random.nextInt(bound);
        }

        int often(int bound) {
            return (int) (Math.pow(random.nextDouble(), 3) * bound);
        }

        String bool() {
            return random.nextInt(3) == 0 ? "" : String.valueOf(random.nextBoolean());
        }
    }
}
