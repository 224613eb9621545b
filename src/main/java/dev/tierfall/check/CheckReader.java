package dev.tierfall.check;

import dev.tierfall.check.Check.Statement;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.schema.BundleSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the two files of one check. */
final class CheckReader {

    private static final List<String> MUST =
            List.of("id", "title", "severity", "references", "condition", "counts", "mend");
    private static final List<String> MAY = List.of("severities", "reads");
    private static final List<String> COLUMNS = List.of("subject", "vendor", "found", "detail", "witnesses");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern WRITES = Pattern.compile(
            "\\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|DROP"
                    + "|LOAD\\s+CSV|CALL\\s+[a-z.]+\\s*\\(|IN\\s+TRANSACTIONS)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CYPHER = Pattern.compile("//[^\n]*|'[^'\n]*'|\"[^\"\n]*\"");

    private final Words words;
    private final Collection<String> thresholds;

    CheckReader(Words words, Collection<String> thresholds) {
        this.words = words;
        this.thresholds = thresholds;
    }

    /**
     * Reads one check.
     *
     * @param name of both files, without their endings
     */
    Check read(String name, String described, String cypher) {
        var yaml = new Yamls(name + ".yaml");
        Map<String, Node> values = yaml.read(described);
        var names = new ArrayList<>(MUST);
        names.addAll(MAY);
        yaml.known(values, names);
        for (String must : MUST) {
            if (!values.containsKey(must)) {
                throw yaml.refused(1, "the check has no '%s'".formatted(must), "add a line '%s: …'".formatted(must));
            }
        }
        String id = text(yaml, values, "id");
        if (!id.equals(name)) {
            throw yaml.refused(
                    Yamls.line(Objects.requireNonNull(values.get("id"))),
                    "the check calls itself '%s'".formatted(id),
                    "write 'id: %s', or name both files %s".formatted(name, id));
        }
        return new Check(
                id,
                text(yaml, values, "title"),
                severity(yaml, values),
                values.containsKey("severities") ? text(yaml, values, "severities") : "",
                yaml.list(Objects.requireNonNull(values.get("references"))),
                text(yaml, values, "condition"),
                text(yaml, values, "counts"),
                reads(yaml, values),
                text(yaml, values, "mend"),
                statement(name + ".cypher", cypher));
    }

    private static String text(Yamls yaml, Map<String, Node> values, String name) {
        return yaml.text(Objects.requireNonNull(values.get(name))).replaceAll("\\s+", " ");
    }

    private static Severity severity(Yamls yaml, Map<String, Node> values) {
        String word = text(yaml, values, "severity");
        return Severity.of(word)
                .orElseThrow(() -> yaml.refused(
                        Yamls.line(Objects.requireNonNull(values.get("severity"))),
                        "severity '%s'".formatted(word),
                        "choose " + String.join(", ", Severity.words())));
    }

    private static List<String> reads(Yamls yaml, Map<String, Node> values) {
        Node node = values.get("reads");
        List<String> reads = node == null ? List.of() : yaml.list(node);
        for (String column : reads) {
            String[] parts = column.split("\\.", 2);
            boolean known = parts.length == 2
                    && BundleSchema.get()
                            .file(parts[0])
                            .flatMap(file -> file.column(parts[1]))
                            .isPresent();
            if (!known) {
                throw yaml.refused(
                        Yamls.line(Objects.requireNonNull(node)),
                        "the bundle has no column '%s'".formatted(column),
                        "write file.column, as accounts.mfa");
            }
        }
        return reads;
    }

    private Statement statement(String file, String text) {
        var where = new Yamls(file);
        String bare = NO_CYPHER
                .matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        Matcher writes = WRITES.matcher(bare);
        if (writes.find()) {
            throw where.refused(
                    line(text, writes.start()),
                    "a check only reads, and here stands %s"
                            .formatted(writes.group(1).strip()),
                    "match and return; write nothing, call no procedure");
        }
        int semicolon = bare.indexOf(';');
        if (semicolon >= 0 && !bare.substring(semicolon + 1).isBlank()) {
            throw where.refused(line(text, semicolon), "a second statement", "keep one statement a file");
        }
        for (String column : COLUMNS) {
            if (!Pattern.compile("\\bAS\\s+" + column + "\\b").matcher(bare).find()) {
                throw where.refused(
                        1,
                        "the check returns no column '%s'".formatted(column),
                        "add '… AS %s' to its RETURN; a check returns %s"
                                .formatted(column, String.join(", ", COLUMNS)));
            }
        }
        return new Statement(file, text, words.writtenOut(file, text.strip().replaceAll(";$", "")), named(where, text));
    }

    private List<String> named(Yamls where, String text) {
        var named = new TreeSet<String>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String name = parameter.group(1);
            if (thresholds.contains(name)) {
                named.add(name);
            } else if (!name.equals("asOf")) {
                throw where.refused(
                        line(text, parameter.start()),
                        "the policy has no threshold '%s'".formatted(name),
                        Nearest.write(name, thresholds).orElse("name one of " + String.join(", ", thresholds)));
            }
        }
        return List.copyOf(named);
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
