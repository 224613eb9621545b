package dev.tierfall.twin;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws changes that fit a bundle: of each kind, on whatever is there after the changes before. */
final class RandomChanges {

    /** Their values must agree with others of the row, which imports in earnest would refuse where they don't. */
    private static final Set<String> TIED = Set.of("since", "until", "parent", "prime", "sub", "from", "to");

    private static final Set<String> LINKS =
            Set.of("memberships", "grants", "credentials", "storage", "installations", "dependencies", "supports");

    private final Random random;
    private final SlowWhatIf map;
    private final String prefix;

    RandomChanges(Random random, SlowWhatIf map, String prefix) {
        this.random = random;
        this.map = map;
        this.prefix = prefix;
    }

    void make(int changes) {
        for (int i = 0; i < changes; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> set();
                case 3 -> setRow();
                case 4 -> removeRow();
                case 5 -> remove();
                case 6 -> replace();
                case 7 -> add(i);
                case 8 -> accept();
                default -> buy();
            }
        }
    }

    private List<String> described(String... kinds) {
        return map.described().stream()
                .filter(ref -> kinds.length == 0 || Set.of(kinds).contains(Facts.kind(ref)))
                .toList();
    }

    private List<String> present(String kind) {
        return map.present().stream()
                .filter(ref -> Facts.kind(ref).equals(kind))
                .toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void set() {
        if (described().isEmpty()) {
            return;
        }
        String ref = any(described());
        FileSchema file = BundleSchema.get().of(Kind.of(Facts.kind(ref)).orElseThrow());
        Column column = any(file.columns());
        if (settable(column)) {
            map.set(ref, column.name(), value(column, map.thing(ref).getOrDefault(column.name(), "")));
        }
    }

    private void setRow() {
        FileSchema file = link();
        if (!map.rows(file).isEmpty()) {
            Map<String, String> row = any(map.rows(file));
            Column column = any(file.columns());
            boolean end = column.name().equals(file.start()) || column.name().equals(file.end());
            if (settable(column) && !end) {
                map.setRow(file, row, column.name(), value(column, ""));
            }
        }
    }

    private void removeRow() {
        FileSchema file = link();
        if (!map.rows(file).isEmpty()) {
            var row = new HashMap<>(any(map.rows(file)));
            if (random.nextBoolean()) {
                row.keySet().removeIf(name -> !name.equals(file.start()));
            }
            map.removeRow(file, row);
        }
    }

    private FileSchema link() {
        return BundleSchema.get().file(any(LINKS.stream().sorted().toList())).orElseThrow();
    }

    private void remove() {
        List<String> refs = map.present().stream().toList();
        if (!refs.isEmpty()) {
            map.remove(any(refs));
        }
    }

    private void replace() {
        String kind = any(List.of("vendor", "vendor", "system", "account", "contract", "service", "group", "software"));
        List<String> refs = present(kind);
        if (refs.size() > 1) {
            String one = any(refs);
            String other = any(refs);
            if (!one.equals(other)) {
                map.replace(one, other);
            }
        }
    }

    private void add(int number) {
        List<String> vendors = present("vendor");
        List<String> systems = present("system");
        String id = prefix + "new" + number;
        map.add(file("accounts"), Map.of("id", id, "mfa", "app", "holder", vendors.isEmpty() ? "" : any(vendors)));
        if (!systems.isEmpty()) {
            map.add(file("grants"), Map.of("principal", "account:" + id, "system", any(systems), "level", "admin"));
        }
    }

    private void accept() {
        List<String> links = described("subcontract");
        if (!links.isEmpty()) {
            map.accept(any(links));
        }
    }

    private void buy() {
        List<String> bought = described("vendor");
        List<String> buyers = present("vendor");
        if (!bought.isEmpty() && buyers.size() > 1) {
            String vendor = any(bought);
            String by = any(buyers);
            if (!vendor.equals(by) && !owns(vendor, by)) {
                map.buy(vendor, by);
            }
        }
    }

    private boolean owns(String owner, String vendor) {
        for (String at = vendor; map.described().contains(at); ) {
            at = map.thing(at).getOrDefault("parent", "");
            if (at.equals(owner)) {
                return true;
            }
        }
        return false;
    }

    private boolean settable(Column column) {
        boolean drawn = column.type() == Column.Type.BOOL
                || column.type() == Column.Type.ENUM
                || column.type() == Column.Type.REF;
        return drawn && !TIED.contains(column.name());
    }

    private String value(Column column, String otherwise) {
        if (!column.required() && random.nextInt(4) == 0) {
            return "";
        }
        return switch (column.type()) {
            case BOOL -> String.valueOf(random.nextBoolean());
            case ENUM -> any(column.words());
            default -> {
                List<String> refs = present(any(List.copyOf(column.kinds())).word());
                yield refs.isEmpty() ? otherwise : any(refs);
            }
        };
    }

    private static FileSchema file(String name) {
        return BundleSchema.get().file(name).orElseThrow();
    }
}
