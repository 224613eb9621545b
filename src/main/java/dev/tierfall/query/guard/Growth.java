package dev.tierfall.query.guard;

import dev.tierfall.model.Rejected;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LetItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnBodyContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StatementsContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.UnwindClauseContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.VariableContext;

/**
 * How many times as large as what it was made of a value can be. {@code WITH s + s AS s} forty times over is a short
 * text and a thousand billion characters, which Neo4j does not count before it makes them. A value weighs as much as
 * the values that are put together in it, a name as much as the heaviest value it is ever given; nothing is taken off.
 */
final class Growth {

    static final long MOST = 1_000;

    private final Map<String, Long> names = new HashMap<>();

    private Growth() {}

    static void check(StatementsContext query) {
        new Growth().weigh(query);
    }

    private long weigh(ParseTree part) {
        long weight = switch (part) {
            case ReturnBodyContext body -> projected(body);
            case LetItemContext item -> named(item.variable(), weigh(item.expression()));
            case UnwindClauseContext unwind -> named(unwind.variable(), weigh(unwind.expression()));
            case ListComprehensionContext loop -> loop(loop);
            case ListItemsPredicateContext loop -> loop(loop);
            case VariableContext variable -> names.getOrDefault(name(variable), 1L);
            case ListLiteralContext list -> sum(list);
            case MapContext map -> sum(map);
            case MapProjectionContext map -> sum(map);
            case Expression6Context sum when sum.getChildCount() > 1 -> sum(sum);
            default -> heaviest(part);
        };
        if (weight > MOST && part instanceof ParserRuleContext context) {
            throw tooMuch(context);
        }
        return weight;
    }

    /** All that one WITH names is made of what went before, so the names come last. */
    private long projected(ReturnBodyContext body) {
        var given = new LinkedHashMap<VariableContext, Long>();
        long heaviest = 1;
        for (ReturnItemContext item : body.returnItems().returnItem()) {
            long weight = weigh(item.expression());
            heaviest = Math.max(heaviest, weight);
            if (item.variable() != null) {
                given.put(item.variable(), weight);
            }
        }
        given.forEach(this::named);
        if (body.orderBy() != null) {
            weigh(body.orderBy());
        }
        return heaviest;
    }

    private long named(VariableContext variable, long weight) {
        names.merge(name(variable), weight, Math::max);
        return weight;
    }

    /** The elements weigh the list's weight together, and what is made of each is so many times as heavy as it. */
    private long loop(ListComprehensionContext loop) {
        long list = weigh(loop.expression(0));
        long made = 1;
        for (int i = 1; i < loop.expression().size(); i++) {
            made = Math.max(made, weigh(loop.expression(i)));
        }
        return list * made;
    }

    private long loop(ListItemsPredicateContext loop) {
        weigh(loop.expression(0));
        for (int i = 1; i < loop.expression().size(); i++) {
            weigh(loop.expression(i));
        }
        return 1;
    }

    private long sum(ParseTree part) {
        long sum = 0;
        for (int i = 0; i < part.getChildCount(); i++) {
            sum += part.getChild(i) instanceof ParserRuleContext child ? weigh(child) : 0;
        }
        return Math.max(1, sum);
    }

    private long heaviest(ParseTree part) {
        long heaviest = 1;
        for (int i = 0; i < part.getChildCount(); i++) {
            heaviest = Math.max(heaviest, weigh(part.getChild(i)));
        }
        return heaviest;
    }

    private static String name(VariableContext variable) {
        String text = variable.getText();
        return text.startsWith("`") ? text.substring(1, text.length() - 1) : text;
    }

    private static Rejected tooMuch(ParserRuleContext context) {
        return Place.of(context)
                .rejected(
                        "this can become more than %,d times as large as what it is made of".formatted(MOST),
                        "put a value together once and not again and again");
    }
}
