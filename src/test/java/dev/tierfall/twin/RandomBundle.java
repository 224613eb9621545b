package dev.tierfall.twin;

import static java.util.stream.Collectors.joining;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small valid bundle with whatever the schema allows: every flag true, false and unknown, facts that are over or yet
 * to come, stubs, circles, diamonds, stand-ins. All ids begin with a prefix, so that many such maps lie side by side in
 * one.
 */
final class RandomBundle {

    private static final Map<Kind, Integer> THINGS = Map.ofEntries(
            Map.entry(Kind.ORGANIZATION, 2),
            Map.entry(Kind.VENDOR, 4),
            Map.entry(Kind.CONTRACT, 2),
            Map.entry(Kind.SERVICE, 3),
            Map.entry(Kind.SUBCONTRACT, 5),
            Map.entry(Kind.FUNCTION, 2),
            Map.entry(Kind.ZONE, 2),
            Map.entry(Kind.SYSTEM, 5),
            Map.entry(Kind.SOFTWARE, 2),
            Map.entry(Kind.ACCOUNT, 3),
            Map.entry(Kind.GROUP, 2),
            Map.entry(Kind.CONNECTION, 2),
            Map.entry(Kind.DATASET, 2),
            Map.entry(Kind.DATAFLOW, 3));
    private static final Map<String, Integer> LINKS = Map.ofEntries(
            Map.entry("memberships", 3),
            Map.entry("grants", 3),
            Map.entry("credentials", 3),
            Map.entry("storage", 3),
            Map.entry("zone_links", 2),
            Map.entry("installations", 3),
            Map.entry("management", 2),
            Map.entry("dependencies", 7),
            Map.entry("supports", 3));
    private static final List<String> DAYS =
            List.of("2025-06-01", "2025-12-31", "2026-01-01", "2026-01-02", "2026-06-01");
    private static final Set<String> FALL_FIRST = Set.of(
            "vendor",
            "organization",
            "account",
            "group",
            "system",
            "zone",
            "connection",
            "software",
            "service",
            "function",
            "dataset",
            "subcontract");
    private static final Set<String> DATED = Set.of("since", "until", "start", "end");

    private final Random random;
    private final String prefix;
    final Map<FileSchema, List<Map<String, String>>> files = new LinkedHashMap<>();

    RandomBundle(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
        for (FileSchema file : BundleSchema.get().files()) {
            int most = file.describesThings()
                    ? THINGS.getOrDefault(Objects.requireNonNull(file.kind()), 0)
                    : LINKS.getOrDefault(file.name(), 0);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                if (random.nextInt(10) > 0) {
                    rows.add(row(file, i));
                }
            }
            files.put(file, rows);
        }
    }

    Facts facts() {
        var facts = new Facts();
        files.forEach((file, rows) -> rows.forEach(row -> facts.add(BundleReader.fact(file, row))));
        return facts;
    }

    boolean holds(String ref) {
        return ref.substring(ref.indexOf(':') + 1).startsWith(prefix);
    }

    /** Any thing on the map that can fall first. */
    String anyRef() {
        List<String> refs = facts().refs().stream()
                .filter(ref -> FALL_FIRST.contains(Facts.kind(ref)))
                .toList();
        return refs.get(random.nextInt(refs.size()));
    }

    private Map<String, String> row(FileSchema file, int number) {
        var row = new LinkedHashMap<String, String>();
        for (Column column : file.columns()) {
            row.put(column.name(), cell(column, number));
        }
        String prime = row.getOrDefault("prime", "");
        String since = row.getOrDefault("since", "");
        if (prime.equals(row.getOrDefault("sub", "-"))) {
            row.put("sub", prime.replaceAll("\\d$", "") + "9");
        }
        if (!since.isEmpty() && row.getOrDefault("until", "").compareTo(since) <= 0) {
            row.put("until", "");
        }
        return row;
    }

    private String cell(Column column, int number) {
        if (column.type() == Column.Type.ID) {
            return prefix + number;
        }
        if (!column.required()
                && random.nextInt(100)
                        < (column.name().equals("since") || column.name().equals("until") ? 92 : 30)) {
            return "";
        }
        if (column.name().equals("parent")) {
            return number == 0 ? "" : column.kinds().iterator().next().word() + ":" + prefix + random.nextInt(number);
        }
        return switch (column.type()) {
            case BOOL -> String.valueOf(random.nextBoolean());
            case ENUM -> word(column);
            case REF -> refs(column);
            case DATE -> DATED.contains(column.name()) ? DAYS.get(random.nextInt(DAYS.size())) : "";
            case TEXT ->
                column.name().equals("alternatives") ? "alt" + random.nextInt(2) : column.required() ? "N" : "";
            default -> "";
        };
    }

    /** The words that let a fact take part come more often, else hardly anything would. */
    private String word(Column column) {
        List<String> lively = Stream.of("signed", "active", "effective")
                .filter(column.words()::contains)
                .toList();
        return !lively.isEmpty() && random.nextInt(4) > 0
                ? lively.getFirst()
                : column.words().get(random.nextInt(column.words().size()));
    }

    private String refs(Column column) {
        List<Kind> kinds = List.copyOf(column.kinds());
        return IntStream.range(0, column.list() ? 1 + random.nextInt(2) : 1)
                .mapToObj(i -> ref(kinds.get(random.nextInt(kinds.size()))))
                .collect(joining(";"));
    }

    private String ref(Kind kind) {
        return kind.word() + ":" + prefix + random.nextInt(THINGS.getOrDefault(kind, 1));
    }
}
