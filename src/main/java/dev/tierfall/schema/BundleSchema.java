package dev.tierfall.schema;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.Column.Link;
import dev.tierfall.schema.Column.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every file of the bundle, in the order in which they are written and read: node files first. */
public final class BundleSchema {

    /** The sheet of a workbook that is there for people; an import passes it over, whatever stands in it. */
    public static final String READ_ME = "Read me";

    private static final String RESOURCE = "/import/schema/bundle.yaml";
    private static final BundleSchema INSTANCE = read();

    private final int version;
    private final Map<String, FileSchema> files;
    private final Map<Kind, FileSchema> byKind = new EnumMap<>(Kind.class);

    private BundleSchema(int version, Map<String, FileSchema> files) {
        this.version = version;
        this.files = files;
        files.values().stream()
                .filter(FileSchema::describesThings)
                .forEach(f -> byKind.put(Objects.requireNonNull(f.kind()), f));
    }

    public static BundleSchema get() {
        return INSTANCE;
    }

    public int version() {
        return version;
    }

    public List<FileSchema> files() {
        return List.copyOf(files.values());
    }

    public Optional<FileSchema> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public FileSchema of(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind), () -> "no file for " + kind);
    }

    /** The graph label of a kind. */
    public String label(Kind kind) {
        return Objects.requireNonNull(of(kind).label());
    }

    private static BundleSchema read() {
        try (InputStream in = BundleSchema.class.getResourceAsStream(RESOURCE)) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Column> common = columns(map(yaml.get("common")));
            var files = new LinkedHashMap<String, FileSchema>();
            for (String group : List.of("nodes", "links")) {
                map(yaml.get(group)).forEach((name, file) -> files.put(name, file(name, map(file), common)));
            }
            return new BundleSchema((Integer) Objects.requireNonNull(yaml.get("version")), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileSchema file(String name, Map<String, Object> yaml, List<Column> common) {
        var columns = new ArrayList<>(columns(map(yaml.get("columns"))));
        columns.addAll(common);
        String kind = text(yaml.get("kind"));
        String label = text(yaml.get("label"));
        return new FileSchema(
                name,
                kind == null ? null : Kind.of(kind).orElseThrow(),
                label == null ? text(yaml.get("row")) : label,
                relationships(yaml.get("relationship")),
                text(yaml.get("start")),
                text(yaml.get("end")),
                Objects.requireNonNullElse(text(yaml.get("about")), ""),
                List.copyOf(columns));
    }

    private static Map<String, String> relationships(@Nullable Object yaml) {
        return switch (yaml) {
            case null -> Map.of();
            case String one -> Map.of("", one);
            default -> {
                var each = new LinkedHashMap<String, String>();
                map(yaml).forEach((kind, name) -> each.put(kind, (String) name));
                yield each;
            }
        };
    }

    private static List<Column> columns(Map<String, Object> yaml) {
        var columns = new ArrayList<Column>();
        yaml.forEach((name, column) -> columns.add(column(name, map(column))));
        return columns;
    }

    /**
     * Reads a type as it is written: {@code bool}, {@code enum(a|b)}, {@code list ref service}, {@code ref
     * vendor|system}.
     */
    private static Column column(String name, Map<String, Object> yaml) {
        String type = Objects.requireNonNull(text(yaml.get("type")));
        boolean list = type.equals("list") || type.startsWith("list ");
        String one = list ? type.substring("list".length()).strip() : type;
        List<String> words = one.startsWith("enum(")
                ? List.of(one.substring(5, one.length() - 1).split("\\|"))
                : List.of();
        Set<Kind> kinds = new LinkedHashSet<>();
        if (one.startsWith("ref ")) {
            for (String kind : one.substring(4).split("\\|")) {
                kinds.add(Kind.of(kind.strip()).orElseThrow());
            }
        }
        Type is = one.isEmpty()
                ? Type.TEXT
                : !words.isEmpty()
                        ? Type.ENUM
                        : !kinds.isEmpty() ? Type.REF : Type.valueOf(one.toUpperCase(Locale.ROOT));
        String link = text(yaml.get("link"));
        return new Column(
                name,
                is,
                words,
                kinds,
                list,
                Boolean.TRUE.equals(yaml.get("required")),
                link == null ? null : new Link(link.substring(2), link.startsWith("->")),
                Objects.requireNonNullElse(text(yaml.get("about")), ""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static @Nullable String text(@Nullable Object yaml) {
        return yaml == null ? null : yaml.toString();
    }
}
