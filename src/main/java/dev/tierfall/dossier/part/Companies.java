package dev.tierfall.dossier.part;

import dev.tierfall.model.PlainName;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which vendors of a chain are one company under several refs, or belong to one parent. */
final class Companies {

    private Companies() {}

    static List<String> notes(List<Line> vendors, Things things) {
        var notes = new ArrayList<String>();
        groups(vendors, "lei")
                .forEach((lei, refs) ->
                        notes.add("%s are one company: they share the LEI %s.".formatted(names(refs, things), lei)));
        groups(vendors, "name")
                .forEach((name, refs) -> notes.add(
                        "%s are one company by name, differently spelled.".formatted(String.join(" and ", refs))));
        groups(vendors, "parent")
                .forEach((parent, refs) -> notes.add("%s belong to one parent, %s: what befalls it may befall all."
                        .formatted(names(refs, things), parent)));
        return notes;
    }

    /** The refs that share a value, where two or more do. */
    private static Map<String, Set<String>> groups(List<Line> vendors, String column) {
        var groups = new TreeMap<String, Set<String>>();
        for (Line vendor : vendors) {
            String value = value(vendor, column);
            if (value != null) {
                groups.computeIfAbsent(value, same -> new TreeSet<>()).add(vendor.text("ref"));
            }
        }
        groups.values().removeIf(refs -> refs.size() < 2);
        return groups;
    }

    private static @Nullable String value(Line vendor, String column) {
        String value = vendor.maybe(column);
        return value != null && column.equals("name") ? PlainName.of(value) : value;
    }

    private static String names(Set<String> refs, Things things) {
        return Told.list(refs.stream().map(ref -> Told.name(things, ref)).toList());
    }
}
