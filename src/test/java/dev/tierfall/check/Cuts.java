package dev.tierfall.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes one thing after another out of a statement: each side of an AND becomes true and of an OR false, each WHERE
 * asks nothing, a value that a pattern asks for is not asked for, and a pattern of any length is one long.
 */
final class Cuts {

    /** A changed text. */
    record Cut(String what, String text) {}

    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\\w+|[^\\s\\w]");
    private static final Pattern NO_CODE = Pattern.compile("(?m)^#.*$|//.*$|^\\w+\\([\\w, ]+\\): >-$");
    private static final Pattern LENGTH = Pattern.compile("\\{(\\d), ?(\\d+)}");
    private static final Pattern ASKED = Pattern.compile("(?<=\\w) \\{\\w+: '[^']*'}");
    private static final Set<String> OPEN = Set.of("(", "[", "{", "CASE");
    private static final Set<String> SHUT = Set.of(")", "]", "}", "END");
    private static final Set<String> ENDS = Set.of(
            "AND OR THEN WHEN ELSE AS RETURN WITH MATCH OPTIONAL ORDER UNION UNWIND CALL LIMIT WHERE , | ;".split(" "));

    /** Words that stand for whole clauses, so that no condition holds them. */
    private static final Set<String> CLAUSES = Set.of("enters", "entrants", "bound", "history", "visited", "walked");

    private record Token(String text, int from, int to) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, Cut> cuts = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private Cuts(String text) {
        this.text = text;
        String code = NO_CODE.matcher(text)
                .replaceAll(found -> ";" + " ".repeat(found.group().length() - 1));
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            tokens.add(new Token(token.group(), token.start(), token.end()));
        }
    }

    static List<Cut> of(String text) {
        var cuts = new Cuts(text);
        cuts.conditions();
        cuts.replace(
                LENGTH,
                length -> "{%s,%d}".formatted(length.group(1), length.group(2).equals("1") ? 0 : 1));
        cuts.replace(ASKED, asked -> "");
        return List.copyOf(cuts.cuts.values());
    }

    private void conditions() {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            if (word.equals("AND") || word.equals("OR")) {
                String neutral = word.equals("AND") ? "true" : "false";
                cut(before(i), i, neutral);
                cut(i + 1, after(i), neutral);
            } else if (word.equals("WHERE")) {
                cut(i + 1, after(i), "true");
            }
        }
    }

    /** Where the operand that ends before a token begins; the token itself where none does. */
    private int before(int end) {
        int depth = 0;
        int i = end - 1;
        for (; i >= 0; i--) {
            String word = tokens.get(i).text();
            depth += SHUT.contains(word) ? 1 : OPEN.contains(word) ? -1 : 0;
            if (depth < 0 || (depth == 0 && (ENDS.contains(word) || CLAUSES.contains(word) || namesValue(i)))) {
                break;
            }
        }
        return i >= 0 && CLAUSES.contains(tokens.get(i).text()) ? end : i + 1;
    }

    /** Where the operand that begins after a token ends. */
    private int after(int start) {
        int depth = 0;
        int i = start + 1;
        for (; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            depth += OPEN.contains(word) ? 1 : SHUT.contains(word) ? -1 : 0;
            if (depth < 0 || (depth == 0 && (ENDS.contains(word) || CLAUSES.contains(word)))) {
                break;
            }
        }
        return i;
    }

    /** A colon before a value, as in {@code {found: a AND b}}; a label has no blank behind its own. */
    private boolean namesValue(int i) {
        Token token = tokens.get(i);
        return token.text().equals(":") && Character.isWhitespace(text.charAt(token.to()));
    }

    private void cut(int first, int end, String instead) {
        if (first < end) {
            add(tokens.get(first).from(), tokens.get(end - 1).to(), instead);
        }
    }

    private void replace(Pattern pattern, Function<Matcher, String> instead) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            add(found.start(), found.end(), instead.apply(found));
        }
    }

    private void add(int from, int to, String instead) {
        String place = from + "-" + to;
        if (cuts.containsKey(place)) {
            return;
        }
        String what = "%s for %s"
                .formatted(
                        instead.isEmpty() ? "nothing" : instead,
                        text.substring(from, to).strip().replaceAll("\\s+", " "));
        int times = seen.merge(what, 1, Integer::sum);
        String mutated = text.substring(0, from) + instead + text.substring(to);
        cuts.put(place, new Cut(times == 1 ? what : what + " #" + times, mutated));
    }
}
