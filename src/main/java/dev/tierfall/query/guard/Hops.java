package dev.tierfall.query.guard;

import dev.tierfall.model.Rejected;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NonNegativeIntegerSpecificationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathLengthContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;

/** How far a path may go: a bound must be written, and be no larger than the longest chains that there are. */
final class Hops {

    static final int HOPS_MAX = 20;
    static final int PATHS_MAX = 1_000;

    private Hops() {}

    static void check(QuantifierContext quantifier) {
        Token exactly = quantifier.UNSIGNED_DECIMAL_INTEGER().size() == 1 && quantifier.COMMA() == null
                ? quantifier.UNSIGNED_DECIMAL_INTEGER(0).getSymbol()
                : null;
        bounded(quantifier, exactly == null ? quantifier.to : exactly);
    }

    static void check(PathLengthContext length) {
        bounded(length, length.single == null ? length.to : length.single);
    }

    private static void bounded(ParserRuleContext context, @Nullable Token most) {
        if (most == null) {
            throw refused(context, "a path without a bound");
        }
        if (value(most) > HOPS_MAX) {
            throw refused(context, "a path of up to %s steps".formatted(most.getText()));
        }
    }

    private static Rejected refused(ParserRuleContext context, String what) {
        return Place.of(context)
                .rejected(what, "write how far it goes, as {1,8} or *1..8; %d at most".formatted(HOPS_MAX));
    }

    static void paths(NonNegativeIntegerSpecificationContext many) {
        if (many.UNSIGNED_DECIMAL_INTEGER() == null
                || value(many.UNSIGNED_DECIMAL_INTEGER().getSymbol()) > PATHS_MAX) {
            throw Place.of(many)
                    .rejected(
                            "as many paths as %s".formatted(many.getText()),
                            "write a number, %,d at most".formatted(PATHS_MAX));
        }
    }

    private static long value(Token number) {
        String digits = number.getText().replace("_", "");
        return digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
