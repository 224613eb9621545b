package dev.tierfall.contract.measure;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.OwnFiles;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads which checks look at which measure, from the files that ship with the program, each replaced by one of the same
 * name in the user's folder: whoever adds a check of their own can let it speak for a measure.
 */
@Component
public class MeasureFiles {

    private static final String PART = "contract";

    private final OwnFiles own;
    private final CheckFiles checks;
    private final Map<String, String> shipped = OwnFiles.shipped(PART);

    /**
     * Reads the user's files from a folder.
     *
     * @param own the folder; empty for {@code cypher/contract} in the data directory
     * @param data the data directory; empty where there is none
     */
    public MeasureFiles(
            @Value("${tierfall.contract:}") String own, @Value("${tierfall.data:}") String data, CheckFiles checks) {
        this.own = new OwnFiles(own, data, PART);
        this.checks = checks;
    }

    /** The measures as they stand now. Throws {@link Rejected} where a user's file can't be used. */
    public Measures current() {
        var files = new TreeMap<>(shipped);
        files.putAll(own.read(".csv"));
        return read(files, checks.current().checks().stream().map(Check::id).collect(Collectors.toSet()));
    }

    /** What to put behind the version of the checks: nothing where the user has no files. */
    public String mark() {
        return OwnFiles.mark(own.read(".csv"));
    }

    static Measures read(Map<String, String> files, Collection<String> checks) {
        return new MeasureReader(checks).read(files);
    }
}
