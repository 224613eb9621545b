package dev.tierfall.query.guard;

import dev.tierfall.model.Rejected;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Where something stands in the text of a query, both from 1.
 *
 * @param column in characters
 */
record Place(int line, int column) {

    static Place of(Token token) {
        return new Place(token.getLine(), token.getCharPositionInLine() + 1);
    }

    static Place of(ParserRuleContext context) {
        return of(context.getStart());
    }

    static Place in(String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, index - before.lastIndexOf('\n'));
    }

    Rejected rejected(String what, String mend) {
        return new Rejected("line %d, column %d: %s".formatted(line, column, what), mend);
    }
}
