package dev.tierfall.framework;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the frameworks: those that ship with the program, each replaced by a file of the same name in the user's
 * folder, which may add others. {@code frameworks.csv} gives titles; without one a framework is called as its file.
 * Read anew for each question: a few short files.
 */
@Component
public class FrameworkFiles {

    static final String TITLES = "frameworks.csv";
    private static final String PART = "frameworks";
    private static final String CSV = ".csv";

    private final OwnFiles own;
    private final CheckFiles checks;
    private final Map<String, String> shipped = OwnFiles.shipped(PART);

    /**
     * Reads the user's files from a folder.
     *
     * @param own the folder; empty for {@code cypher/frameworks} in the data directory
     * @param data the data directory; empty where there is none
     */
    public FrameworkFiles(
            @Value("${tierfall.frameworks:}") String own, @Value("${tierfall.data:}") String data, CheckFiles checks) {
        this.own = new OwnFiles(own, data, PART);
        this.checks = checks;
    }

    /** The frameworks as they stand now, by name. Throws {@link Rejected} where a user's file can't be used. */
    public List<Framework> all() {
        Set<String> ids = checks.current().checks().stream().map(Check::id).collect(Collectors.toSet());
        return read(shipped, own.read(CSV), ids);
    }

    /** The version of the checks and thresholds that answer them. */
    String policy() {
        return checks.current().version();
    }

    /** One of them; refuses a name that none has, which HTTP answers as not found. */
    public Framework named(String name) {
        List<Framework> all = all();
        List<String> names = all.stream().map(Framework::name).toList();
        return all.stream()
                .filter(framework -> framework.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND,
                        "there is no framework '%s'".formatted(name),
                        Nearest.of(name, names)
                                .map("did you mean %s?"::formatted)
                                .orElse("choose " + String.join(", ", names))));
    }

    static List<Framework> read(Map<String, String> shipped, Map<String, String> own, Set<String> checks) {
        var files = new TreeMap<>(shipped);
        files.putAll(own);
        var titles = new TreeMap<String, String>();
        for (Map<String, String> some : List.of(shipped, own)) {
            if (some.containsKey(TITLES)) {
                titles.putAll(FrameworkReader.titles(TITLES, some.get(TITLES)));
            }
        }
        var all = new ArrayList<Framework>();
        files.forEach((file, text) -> {
            if (file.endsWith(CSV) && !file.equals(TITLES)) {
                String name = file.substring(0, file.length() - CSV.length());
                var reader = new FrameworkReader(file, checks);
                all.add(new Framework(name, titles.getOrDefault(name, name), reader.read(text)));
            }
        });
        return List.copyOf(all);
    }
}
