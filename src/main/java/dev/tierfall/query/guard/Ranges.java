package dev.tierfall.query.guard;

import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.neo4j.cypher.internal.parser.v25.Cypher25Lexer;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;

/**
 * A range costs nothing until somebody walks it, and then all of it, so its ends must be seen in the text: whole
 * numbers, sizes of lists, and sums of them.
 */
final class Ranges {

    static final int NUMBER_MAX = 10_000;

    /** As in {@code size(l) - 1}. */
    private static final int TERMS_MAX = 2;

    private static final Set<Integer> SIGNS =
            Set.of(Cypher25Lexer.PLUS, Cypher25Lexer.MINUS, Cypher25Lexer.LPAREN, Cypher25Lexer.RPAREN);
    private static final Set<String> SIZES = Set.of("size", "length");

    private Ranges() {}

    static void check(FunctionInvocationContext range) {
        range.functionArgument().forEach(argument -> {
            check(argument, range);
            if (terms(argument) > TERMS_MAX) {
                throw Place.of(range)
                        .rejected(
                                "an end of a range that is a long sum",
                                "write one size(…) or length(…) and one number");
            }
        });
    }

    private static int terms(ParseTree part) {
        if (part instanceof FunctionInvocationContext
                || (part instanceof TerminalNode leaf
                        && leaf.getSymbol().getType() == Cypher25Lexer.UNSIGNED_DECIMAL_INTEGER)) {
            return 1;
        }
        int terms = 0;
        for (int i = 0; i < part.getChildCount(); i++) {
            terms += terms(part.getChild(i));
        }
        return terms;
    }

    private static void check(ParseTree part, ParserRuleContext range) {
        if (part instanceof FunctionInvocationContext call
                && SIZES.contains(call.functionName().getText().toLowerCase(Locale.ROOT))) {
            return;
        }
        if (part instanceof TerminalNode leaf && !plain(leaf)) {
            throw Place.of(range)
                    .rejected(
                            "'%s' is no end of a range that can be seen beforehand".formatted(leaf.getText()),
                            "write whole numbers up to %,d, size(…) or length(…)".formatted(NUMBER_MAX));
        }
        for (int i = 0; i < part.getChildCount(); i++) {
            check(part.getChild(i), range);
        }
    }

    private static boolean plain(TerminalNode leaf) {
        int type = leaf.getSymbol().getType();
        String digits = leaf.getText().replace("_", "");
        if (type == Cypher25Lexer.UNSIGNED_DECIMAL_INTEGER) {
            return digits.length() < 6 && Integer.parseInt(digits) <= NUMBER_MAX;
        }
        return SIGNS.contains(type);
    }
}
