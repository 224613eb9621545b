package dev.tierfall.check;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.OwnFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the checks: the files that ship with the program, each replaced by a file of the same name in the user's
 * folder, which may add checks of its own. Of {@code policy.yaml} a user writes only the thresholds that are other.
 * Read again whenever a file of the user's changed, so no restart is needed.
 */
@Component
public class CheckFiles {

    static final String POLICY = "policy.yaml";
    static final String WORDS = "words.yaml";
    private static final String PART = "checks";
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final String VERSION = "1";

    private final OwnFiles own;
    private final Map<String, String> shipped;
    private volatile @Nullable Read last;

    private record Read(Map<String, String> changes, CheckSet checks) {}

    /**
     * Reads the user's files from a folder.
     *
     * @param own the folder; empty for {@code cypher/checks} in the data directory
     * @param data the data directory; empty where there is none
     */
    public CheckFiles(@Value("${tierfall.checks:}") String own, @Value("${tierfall.data:}") String data) {
        this.own = new OwnFiles(own, data, PART);
        this.shipped = OwnFiles.shipped(PART);
    }

    /** The checks as they stand now. Throws {@link Rejected} where a user's file can't be used. */
    public CheckSet current() {
        Map<String, String> changes = own.read();
        Read before = last;
        if (before != null && before.changes().equals(changes)) {
            return before.checks();
        }
        CheckSet checks = read(shipped, changes);
        last = new Read(changes, checks);
        return checks;
    }

    /** A statement of our own with the shared words of the checks written out. */
    public String writtenOut(String file, String text) {
        return Words.read(WORDS, text(shipped, WORDS)).writtenOut(file, text);
    }

    /** A mark of the files that ship with the program: other after an upgrade that changed a check or a threshold. */
    public String shipped() {
        return OwnFiles.mark(shipped);
    }

    /**
     * The same as {@link #current} for who only reads the record: where a user's file can't be used, the last that
     * could, or ours.
     */
    public CheckSet readable() {
        try {
            return current();
        } catch (Rejected broken) {
            Read before = last;
            return before == null ? read(shipped, Map.of()) : before.checks();
        }
    }

    /** Why the user's files can't be used; null where they can. */
    public @Nullable String trouble() {
        try {
            current();
            return null;
        } catch (Rejected broken) {
            return broken.getMessage();
        }
    }

    static CheckSet read(Map<String, String> shipped, Map<String, String> changes) {
        var files = new TreeMap<>(shipped);
        changes.forEach((name, text) -> {
            if (!name.equals(POLICY)) {
                files.put(name, text);
            }
        });
        Thresholds policy = Thresholds.read(POLICY, text(shipped, POLICY));
        Approvals approvals = Approvals.read(POLICY, text(shipped, POLICY));
        if (changes.containsKey(POLICY)) {
            policy = policy.with(POLICY, text(changes, POLICY), named(files));
            approvals = approvals.with(POLICY, text(changes, POLICY));
        }
        var reader = new CheckReader(
                Words.read(WORDS, text(files, WORDS)), policy.values().keySet());
        var checks = new ArrayList<Check>();
        for (String name : names(files)) {
            checks.add(reader.read(name, half(files, name, ".yaml"), half(files, name, ".cypher")));
        }
        String version = VERSION + OwnFiles.mark(changes);
        return new CheckSet(version, policy.values(), approvals, List.copyOf(checks));
    }

    private static Set<String> names(Map<String, String> files) {
        var names = new TreeSet<String>();
        files.keySet().stream()
                .filter(file -> !file.equals(POLICY) && !file.equals(WORDS))
                .map(file -> file.replaceAll("\\.(yaml|cypher)$", ""))
                .forEach(names::add);
        return names;
    }

    private static String half(Map<String, String> files, String name, String ending) {
        String text = files.get(name + ending);
        if (text == null) {
            throw new Rejected(
                    "%s: the check has no file %s".formatted(name, name + ending),
                    "a check is two files: put %s%s beside the other".formatted(name, ending));
        }
        return text;
    }

    private static Set<String> named(Map<String, String> files) {
        var named = new HashSet<String>();
        files.values().forEach(text -> PARAMETER.matcher(text).results().forEach(found -> named.add(found.group(1))));
        named.remove("asOf");
        return named;
    }

    private static String text(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }
}
