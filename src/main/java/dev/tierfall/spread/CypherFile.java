package dev.tierfall.spread;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Cypher file and the comment at its head: lines of {@code // key: value}, each carried on by lines that are indented
 * further. The whole text runs as it stands in Neo4j Browser, so an analyst can try it before adding it.
 *
 * @param name the file's name without {@code .cypher}
 */
record CypherFile(String name, String text, Map<String, String> header) {

    private static final List<String> KEYS = List.of("id", "title", "why", "over", "p", "each");
    private static final Pattern KEY = Pattern.compile("// (\\w+): +(\\S.*)");
    private static final Pattern MORE = Pattern.compile("// {4,}(\\S.*)");

    static CypherFile parse(String name, String text) {
        var header = new HashMap<String, String>();
        String key = "";
        int line = 0;
        for (String comment : text.lines().takeWhile(l -> l.startsWith("//")).toList()) {
            line++;
            Matcher more = MORE.matcher(comment);
            Matcher first = KEY.matcher(comment);
            if (more.matches() && !key.isEmpty()) {
                header.merge(key, more.group(1).strip(), (a, b) -> a + " " + b);
            } else if (first.matches() && KEYS.contains(first.group(1))) {
                key = first.group(1);
                header.put(key, first.group(2).strip());
            } else {
                throw rejected(
                        name,
                        line,
                        "not a line of the header",
                        "write '// key: value', where key is one of " + String.join(", ", KEYS)
                                + ", and leave a line empty before other comments");
            }
        }
        return new CypherFile(name, text, Map.copyOf(header));
    }

    /** What the header says under a key that the file must have. */
    String required(String key) {
        return optional(key)
                .orElseThrow(() -> rejected(
                        name, 1, "the header has no '%s'".formatted(key), "add a line '// %s: …'".formatted(key)));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(header.get(key));
    }

    /** Whether the statement names a column so; taken from its text, since an empty answer would not tell. */
    boolean returns(String column) {
        return Pattern.compile("\\bAS\\s+" + column + "\\b").matcher(text).find();
    }

    Rejected rejected(int line, String message, String mend) {
        return rejected(name, line, message, mend);
    }

    private static Rejected rejected(String name, int line, String message, String mend) {
        return new Rejected(List.of(new Rejection(name + ".cypher", line, null, null, message, mend)), 0);
    }
}
