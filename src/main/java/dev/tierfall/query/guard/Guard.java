package dev.tierfall.query.guard;

import dev.tierfall.model.Rejected;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NextStatementContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;

/**
 * Lets a query of one's own through, or says where it is refused, for what, and the mend. It is the first of two walls:
 * what is behind it, in {@link dev.tierfall.store.Console}, shows nothing but the map whatever gets past here.
 */
public final class Guard {

    private static final Allowed ALLOWED = Allowed.read();

    private Guard() {}

    /**
     * Refuses whatever is not on the list.
     *
     * @throws Rejected with the first place at which something is not allowed
     */
    public static void check(String cypher) {
        try {
            StatementsContext query = Reading.read(cypher);
            walk(query);
            Growth.check(query);
        } catch (StackOverflowError deep) {
            throw new Rejected("the query is nested too deeply", "write it flatter, with WITH between the steps");
        }
    }

    /** In the order of the text, so that the first fault is the one that is told. */
    private static void walk(ParserRuleContext root) {
        Deque<ParserRuleContext> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            ParserRuleContext context = open.pop();
            look(context);
            for (int i = context.getChildCount() - 1; i >= 0; i--) {
                ParseTree child = context.getChild(i);
                if (child instanceof ParserRuleContext inner) {
                    open.push(inner);
                }
            }
        }
    }

    private static void look(ParserRuleContext context) {
        String rule = Cypher25Parser.ruleNames[context.getRuleIndex()];
        if (!ALLOWED.rules().contains(rule)) {
            throw refused(context, rule);
        }
        switch (context) {
            case StatementsContext all
            when all.statement().size() > 1 ->
                throw Place.of(all.statement(1)).rejected("a second statement", "ask one at a time");
            case NextStatementContext all
            when all.regularQuery().size() > 1 ->
                throw Place.of(all.regularQuery(1)).rejected("NEXT begins a second query", "use WITH instead");
            default -> Details.check(context, ALLOWED.functions());
        }
    }

    private static Rejected refused(ParserRuleContext context, String rule) {
        Allowed.Words words = ALLOWED.refused().get(rule);
        String text = context.getStart().getText();
        return words == null
                ? Place.of(context)
                        .rejected(
                                "'%s' begins a %s, which is not for the console".formatted(text, rule), "leave it out")
                : Place.of(context).rejected(words.is(), words.mend());
    }
}
