package dev.tierfall.check;

import dev.tierfall.model.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The words that checks share, such as {@code holds(grant)}: each stands for a piece of Cypher, with the names in
 * brackets put in. They are written out before a statement is run, each on the line on which it stands, so that the
 * server's complaints still name the line of the file.
 */
final class Words {

    /** Words may use words; deeper than this they run in a circle. */
    private static final int DEEPEST = 5;

    private static final Pattern HEAD = Pattern.compile("([a-z]\\w*)\\(([a-z]\\w*(?:, [a-z]\\w*)*)\\)");

    private final Map<String, Word> words;
    private final Pattern use;

    private record Word(List<String> names, String cypher) {

        String with(List<String> given) {
            return Pattern.compile("(?<![\\w.$:'])(" + String.join("|", names) + ")\\b")
                    .matcher(cypher)
                    .replaceAll(found -> Matcher.quoteReplacement(given.get(names.indexOf(found.group(1)))));
        }
    }

    private Words(Map<String, Word> words) {
        this.words = words;
        this.use = Pattern.compile("\\b(" + String.join("|", words.keySet()) + ")\\(([\\w., ]+)\\)");
    }

    static Words read(String file, String text) {
        var yaml = new Yamls(file);
        var words = new LinkedHashMap<String, Word>();
        for (Map.Entry<String, Node> entry : yaml.read(text).entrySet()) {
            Matcher head = HEAD.matcher(entry.getKey());
            if (!head.matches()) {
                throw yaml.refused(
                        Yamls.line(entry.getValue()),
                        "'%s' is no word with its names".formatted(entry.getKey()),
                        "write it as 'holds(fact): …'");
            }
            String cypher = yaml.text(entry.getValue()).replaceAll("\\s+", " ");
            words.put(head.group(1), new Word(List.of(head.group(2).split(", ")), cypher));
        }
        return new Words(Map.copyOf(words));
    }

    /** A statement with every word written out. */
    String writtenOut(String file, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            for (int depth = 0; use.matcher(lines[i]).find(); depth++) {
                if (depth > DEEPEST) {
                    throw new Yamls(file)
                            .refused(i + 1, "its words run in a circle", "let no word of words.yaml use itself");
                }
                lines[i] = once(file, i + 1, lines[i]);
            }
        }
        return String.join("\n", lines);
    }

    private String once(String file, int number, String line) {
        return use.matcher(line).replaceAll(found -> {
            Word word = words.get(found.group(1));
            List<String> given = List.of(found.group(2).split(", *"));
            if (word == null || given.size() != word.names().size()) {
                throw wrongNumber(file, number, found.group());
            }
            return Matcher.quoteReplacement(word.with(given));
        });
    }

    private static Rejected wrongNumber(String file, int line, String use) {
        return new Yamls(file)
                .refused(line, "%s has too many names or too few".formatted(use), "look it up in words.yaml");
    }
}
