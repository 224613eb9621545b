package dev.tierfall.scale;

import static java.util.stream.Collectors.joining;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A bundle of about N things and ten relationships a thing, the same for the same N and seed. A few things are named
 * very often, as in life; three in ten values are empty.
 */
public final class LargeMap {

    /** Things of a kind, and rows of a link file, for each thing of the map. */
    private static final Map<String, Double> SHARES = Map.ofEntries(
            Map.entry("organizations", .004),
            Map.entry("vendors", .125),
            Map.entry("contracts", .05),
            Map.entry("services", .07),
            Map.entry("subcontracts", .09),
            Map.entry("functions", .03),
            Map.entry("zones", .02),
            Map.entry("systems", .24),
            Map.entry("software", .03),
            Map.entry("vulnerabilities", .01),
            Map.entry("accounts", .15),
            Map.entry("groups", .04),
            Map.entry("connections", .05),
            Map.entry("datasets", .04),
            Map.entry("dataflows", .04),
            Map.entry("people", .02),
            Map.entry("contract_scope", .25),
            Map.entry("memberships", .6),
            Map.entry("grants", 1.0),
            Map.entry("credentials", .4),
            Map.entry("storage", .4),
            Map.entry("zone_links", .1),
            Map.entry("installations", 1.8),
            Map.entry("management", .7),
            Map.entry("dependencies", 2.0),
            Map.entry("supports", .5));

    private final int things;
    private final Random random;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private long relationships;

    public LargeMap(int things, long seed) {
        this.things = things;
        this.random = new Random(seed);
        for (FileSchema file : BundleSchema.get().files()) {
            if (file.describesThings()) {
                counts.put(Objects.requireNonNull(file.kind()), rows(file));
            }
        }
    }

    /** Writes the files into a folder; says how many relationships they make. */
    public long writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        relationships = 0;
        for (FileSchema file : BundleSchema.get().files()) {
            int rows = rows(file);
            if (rows > 0) {
                write(file, rows, folder.resolve(file.name() + ".csv"));
            }
        }
        return relationships;
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private int rows(FileSchema file) {
        double share = SHARES.getOrDefault(file.name(), 0.0);
        return share == 0 ? 0 : Math.max(2, (int) Math.round(things * share));
    }

    private void write(FileSchema file, int rows, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write(file.columns().stream().map(Column::name).collect(joining(",")) + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(String.join(",", cells(file, row)) + "\n");
            }
        }
        relationships += file.describesThings() ? 0 : rows;
    }

    private List<String> cells(FileSchema file, int row) {
        var cells = new ArrayList<String>();
        for (Column column : file.columns()) {
            String cell = cell(file, column, row);
            relationships += column.link() == null || cell.isEmpty() ? 0 : cell.split(";").length;
            cells.add(cell);
        }
        int prime = file.index("prime");
        if (prime >= 0 && cells.get(prime).equals(cells.get(prime + 1))) {
            cells.set(prime + 1, "vendor:vendor-" + (row + 1) % count(Kind.VENDOR));
            cells.set(prime, "vendor:vendor-" + row % count(Kind.VENDOR));
        }
        return cells;
    }

    private String cell(FileSchema file, Column column, int row) {
        if (column.type() == Column.Type.ID) {
            return Objects.requireNonNull(file.kind()).word() + "-" + row;
        }
        if (!column.required() && random.nextInt(10) < (column.type() == Column.Type.REF ? 1 : 3)) {
            return "";
        }
        return switch (column.type()) {
            case BOOL -> String.valueOf(random.nextBoolean());
            case ENUM -> column.words().get(random.nextInt(column.words().size()));
            case REF -> refs(column, row);
            case COUNTRY -> List.of("DE", "FR", "PL", "US", "IN").get(random.nextInt(5));
            case TEXT -> column.name().equals("alternatives") ? alternatives() : "Name of " + row;
            case INT, NUMBER -> String.valueOf(random.nextInt(1000));
            default -> "";
        };
    }

    private String alternatives() {
        return random.nextInt(10) == 0 ? "alternative-" + random.nextInt(2) : "";
    }

    private String refs(Column column, int row) {
        List<Kind> kinds = List.copyOf(column.kinds());
        if (column.name().equals("parent")) {
            return row == 0 || random.nextInt(10) > 0 ? "" : ref(kinds.getFirst(), row);
        }
        return IntStream.range(0, column.list() ? 2 : 1)
                .mapToObj(i -> kinds.get(random.nextInt(kinds.size())))
                .map(kind -> ref(kind, count(kind)))
                .collect(joining(";"));
    }

    /** One of the first so many of a kind; the first are named most. */
    private String ref(Kind kind, int among) {
        double place = random.nextInt(3) == 0 ? Math.pow(random.nextDouble(), 3) : random.nextDouble();
        return kind.word() + ":" + kind.word() + "-" + (int) (place * among);
    }
}
