package dev.tierfall.incident.tell;

import dev.tierfall.incident.tell.LegalClock.When;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads clocks from a file; a clock that is not whole is refused rather than left out, for nobody would miss it. */
final class ClockFile {

    private static final Set<String> NAMES = new TreeSet<>(Set.of("id", "title", "hours", "when", "ask", "because"));

    private final String file;

    private ClockFile(String file) {
        this.file = file;
    }

    static List<LegalClock> read(String file, String text) {
        return new ClockFile(file).clocks(text);
    }

    private List<LegalClock> clocks(String text) {
        if (!(load(text) instanceof Map<?, ?> whole) || !(whole.get("clocks") instanceof List<?> list)) {
            throw refused("it has no list of clocks", "write 'clocks:' and a clock a line, as the file that ships");
        }
        List<LegalClock> clocks = list.stream().map(this::clock).toList();
        var ids = new HashSet<String>();
        clocks.forEach(clock -> {
            if (!ids.add(clock.id())) {
                throw refused("there are two clocks '%s'".formatted(clock.id()), "give each an id of its own");
            }
        });
        return clocks;
    }

    private @Nullable Object load(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(8);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw refused("it is no YAML: " + e.getMessage(), "look at the colons, quotes and blanks there");
        }
    }

    private LegalClock clock(Object value) {
        if (!(value instanceof Map<?, ?> clock)) {
            throw refused("'%s' is no clock".formatted(value), "write id, title, hours, when, ask and because");
        }
        clock.keySet().forEach(name -> {
            if (!NAMES.contains(String.valueOf(name))) {
                throw refused("'%s' is not known of a clock".formatted(name), "write " + String.join(", ", NAMES));
            }
        });
        String id = text(clock, "id");
        if (!Ref.isId(id)) {
            throw refused("'%s' is no id".formatted(id), "write lower-case letters, digits and -");
        }
        return new LegalClock(
                id, text(clock, "title"), hours(clock), when(clock), roles(clock), text(clock, "because"));
    }

    private String text(Map<?, ?> clock, String name) {
        String text = Objects.toString(clock.get(name), "").strip();
        if (text.isEmpty()) {
            throw refused("a clock has no '%s'".formatted(name), "write " + name + ": …");
        }
        return text;
    }

    private @Nullable Long hours(Map<?, ?> clock) {
        Object hours = clock.get("hours");
        if (hours == null) {
            return null;
        }
        if (!(hours instanceof Integer whole) || whole < 0) {
            throw refused("'%s' is no number of hours".formatted(hours), "write a whole number, or leave it out");
        }
        return whole.longValue();
    }

    private When when(Map<?, ?> clock) {
        String word = text(clock, "when");
        return When.of(word)
                .orElseThrow(() -> refused(
                        "'%s' is not known as a 'when'".formatted(word), "write always, personal or controllers"));
    }

    private List<String> roles(Map<?, ?> clock) {
        Object ask = clock.get("ask");
        if (ask == null) {
            return List.of();
        }
        if (!(ask instanceof List<?> list)) {
            throw refused("'%s' is no list of roles".formatted(ask), "write it as [legal, executive]");
        }
        return list.stream().map(String::valueOf).toList();
    }

    private Rejected refused(String message, String mend) {
        return new Rejected(List.of(new Rejection(file, null, null, null, message, mend)), 0);
    }
}
