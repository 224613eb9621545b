package dev.tierfall.query.guard;

import dev.tierfall.model.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;

/**
 * Reads the text of a query into the tree that Neo4j's own parser makes of it, within limits that keep the parser
 * itself from being the victim.
 */
final class Reading {

    static final int CHARACTERS_MAX = 20_000;
    static final int TOKENS_MAX = 3_000;
    static final int DEPTH_MAX = 24;

    /** Neo4j turns these into characters before it reads, so that they would say one thing to us and another to it. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\[uU]");

    private static final Set<String> PREFIXES = Set.of("CYPHER", "EXPLAIN", "PROFILE");
    private static final Set<Integer> OPENING =
            Set.of(Cypher25Lexer.LPAREN, Cypher25Lexer.LBRACKET, Cypher25Lexer.LCURLY);
    private static final Set<Integer> CLOSING =
            Set.of(Cypher25Lexer.RPAREN, Cypher25Lexer.RBRACKET, Cypher25Lexer.RCURLY);

    private Reading() {}

    static StatementsContext read(String cypher) {
        if (cypher.length() > CHARACTERS_MAX) {
            throw new Rejected(
                    "the query has %,d characters".formatted(cypher.length()),
                    "write it in %,d at the most; give long lists as parameters".formatted(CHARACTERS_MAX));
        }
        Matcher escape = ESCAPE.matcher(cypher);
        if (escape.find()) {
            throw Place.in(cypher, escape.start())
                    .rejected("\\u stands for another character", "write that character itself");
        }
        var lexer = new Cypher25Lexer(CharStreams.fromString(cypher));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Refusing());
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        limit(tokens.getTokens());
        var parser = new Cypher25Parser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new Refusing());
        return parser.statements();
    }

    private static void limit(List<Token> all) {
        List<Token> tokens = all.stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
                .toList();
        if (tokens.isEmpty()) {
            throw new Rejected("the query is empty", "write one, such as MATCH (v:Vendor) RETURN v.name AS name");
        }
        Token first = tokens.getFirst();
        String word = first.getText().toUpperCase(Locale.ROOT);
        if (PREFIXES.contains(word)) {
            throw Place.of(first).rejected(word + " before a query is the program's own to say", "begin with MATCH");
        }
        if (tokens.size() > TOKENS_MAX) {
            throw Place.of(tokens.get(TOKENS_MAX))
                    .rejected("the query is too long", "write it in %,d words and signs".formatted(TOKENS_MAX));
        }
        int depth = 0;
        for (Token token : tokens) {
            depth += OPENING.contains(token.getType()) ? 1 : CLOSING.contains(token.getType()) ? -1 : 0;
            if (depth > DEPTH_MAX) {
                throw Place.of(token)
                        .rejected(
                                "brackets stand within each other deeper than %d".formatted(DEPTH_MAX),
                                "write it flatter, with WITH between the steps");
            }
        }
    }

    /** The first thing that can't be read ends the reading: what the parser would make of the rest is a guess. */
    private static final class Refusing extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException failure) {
            String what = symbol instanceof Token token && token.getType() != Token.EOF
                    ? "'%s' can't stand here".formatted(shortened(token.getText()))
                    : symbol instanceof Token ? "the query ends too early" : "a character can't stand here";
            throw new Place(line, column + 1).rejected(what, "write one statement of Cypher 25 that ends with RETURN");
        }

        private static String shortened(String text) {
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }
}
