package dev.tierfall.spread;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the policy: the files that ship with the program, each replaced by a file of the same name in the user's
 * folder, which may add rules of its own. Read again whenever a file of the user's changed, so no restart is needed.
 */
@Component
public class Policies {

    private static final String SHIPPED = "classpath*:cypher/spread/*.*";

    private final @Nullable Path own;
    private final Map<String, String> shipped;
    private volatile @Nullable Read last;

    private record Read(Map<String, String> changes, Policy policy) {}

    /**
     * Reads the user's files from a folder.
     *
     * @param own the folder; empty for {@code cypher/spread} in the data directory
     * @param data the data directory; empty where there is none
     */
    public Policies(@Value("${tierfall.rules:}") String own, @Value("${tierfall.data:}") String data) {
        this.own = !own.isBlank() ? Path.of(own) : data.isBlank() ? null : Path.of(data, "cypher", "spread");
        this.shipped = shipped();
    }

    /** The policy as it stands now. Throws {@link Rejected} where a user's file can't be used. */
    public Policy current() {
        Map<String, String> changes = changes();
        Read before = last;
        if (before != null && before.changes().equals(changes)) {
            return before.policy();
        }
        Policy policy = read(shipped, changes);
        last = new Read(changes, policy);
        return policy;
    }

    static Policy read(Map<String, String> shipped, Map<String, String> changes) {
        var files = new TreeMap<>(shipped);
        files.putAll(changes);
        var rules = new ArrayList<Rule>();
        var frames = new HashMap<String, CypherFile>();
        files.forEach((name, text) -> {
            if (name.endsWith(".cypher")) {
                CypherFile file = CypherFile.parse(name.substring(0, name.length() - ".cypher".length()), text);
                if (Policy.FRAMES.contains(file.name())) {
                    frames.put(file.name(), file);
                } else {
                    rules.add(Rule.of(file));
                }
            }
        });
        if (rules.size() > Policy.RULES_MAX) {
            throw new Rejected(
                    "%d rules".formatted(rules.size()), "keep %d at most; join some".formatted(Policy.RULES_MAX));
        }
        Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Objects.requireNonNull(files.get("policy.yaml"), "policy.yaml"));
        String version = String.valueOf(yaml.get("version")) + (changes.isEmpty() ? "" : "+" + hash(changes));
        return new Policy(version, List.copyOf(rules), origins(yaml.get("origins")), Map.copyOf(frames));
    }

    private static Map<Kind, List<State>> origins(@Nullable Object yaml) {
        if (!(yaml instanceof Map<?, ?> kinds)) {
            throw new Rejected("policy.yaml: no 'origins'", "list the states of each kind under 'origins:'");
        }
        var origins = new EnumMap<Kind, List<State>>(Kind.class);
        kinds.forEach((kind, states) -> origins.put(
                Kind.of(String.valueOf(kind))
                        .orElseThrow(() -> new Rejected(
                                "policy.yaml: '%s' is no kind".formatted(kind), "choose from " + Kind.words())),
                states instanceof List<?> words
                        ? words.stream().map(Policies::state).toList()
                        : List.of(state(states))));
        return origins;
    }

    private static State state(Object word) {
        return State.of(String.valueOf(word))
                .orElseThrow(() -> new Rejected(
                        "policy.yaml: '%s' is no state".formatted(word),
                        "choose from control, confidentiality, integrity, availability, flaw"));
    }

    static Map<String, String> shipped() {
        try {
            var files = new TreeMap<String, String>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                files.put(
                        Objects.requireNonNull(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user's files by name; a few small ones, so they are read each time and compared whole. */
    private Map<String, String> changes() {
        if (own == null || !Files.isDirectory(own)) {
            return Map.of();
        }
        var files = new TreeMap<String, String>();
        try (Stream<Path> list = Files.list(own)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".cypher") || name.equals("policy.yaml")) {
                    files.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new Rejected("%s: %s".formatted(own, e.getMessage()), "make the folder's files readable, as UTF-8");
        }
        return files;
    }

    private static String hash(Map<String, String> changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            changes.forEach(
                    (name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
