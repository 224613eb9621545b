package dev.tierfall.query.guard;

import dev.tierfall.schema.MapWords;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ComparisonExpression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.Expression6Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpression1Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListLiteralContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.MapProjectionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NonNegativeIntegerSpecificationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathLengthContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SymbolicNameStringContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.TrimFunctionContext;

/** What must hold within an allowed rule: names of functions, labels and relationships, and how far a thing goes. */
final class Details {

    /** What picks a value out of what is there, and makes none. */
    private static final Set<String> PICKS = Set.of(
            "abs",
            "coalesce",
            "endnode",
            "head",
            "last",
            "length",
            "size",
            "startnode",
            "tofloat",
            "tointeger",
            "type");

    private Details() {}

    static void check(ParserRuleContext context, Set<String> functions) {
        switch (context) {
            case FunctionInvocationContext call -> function(call, functions);
            case QuantifierContext quantifier -> Hops.check(quantifier);
            case PathLengthContext length -> Hops.check(length);
            case NonNegativeIntegerSpecificationContext many -> Hops.paths(many);
            case SymbolicNameStringContext name when name.getParent() instanceof LabelExpression1Context -> label(name);
            case StringAndListComparisonContext comparison
            when comparison.REGEQ() != null ->
                throw Place.of(comparison)
                        .rejected("=~ can search for ever", "use CONTAINS, STARTS WITH, ENDS WITH and toLower");
            case ListComprehensionContext _, ListItemsPredicateContext _ -> loop(context);
            default -> {}
        }
    }

    private static void function(FunctionInvocationContext call, Set<String> functions) {
        String name = call.functionName().getText();
        if (!functions.contains(name.toLowerCase(Locale.ROOT))) {
            throw Place.of(call)
                    .rejected(
                            "the function %s is not for the console".formatted(name),
                            "use one of these, or leave it out: " + String.join(", ", nearest(name, functions)));
        }
        if (name.equalsIgnoreCase("range")) {
            Ranges.check(call);
        }
    }

    /** A label in a node's brackets, a relationship in a relationship's; where neither is said, either. */
    private static void label(SymbolicNameStringContext name) {
        Set<String> known = known(name);
        String word = unquoted(name.getText());
        if (!known.contains(word)) {
            throw Place.of(name)
                    .rejected(
                            "the map has no '%s'".formatted(word),
                            "write one of its own words, such as " + String.join(", ", nearest(word, known)));
        }
    }

    private static Set<String> known(SymbolicNameStringContext name) {
        for (ParseTree above = name; above != null; above = above.getParent()) {
            switch (above) {
                case NodePatternContext _ -> {
                    return MapWords.labels();
                }
                case RelationshipPatternContext _ -> {
                    return MapWords.relationships();
                }
                case ComparisonExpression6Context _ -> {
                    var both = new TreeSet<>(MapWords.labels());
                    both.addAll(MapWords.relationships());
                    return both;
                }
                default -> {}
            }
        }
        return MapWords.labels();
    }

    private static Collection<String> nearest(String word, Set<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        String said = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted((a, b) -> Integer.compare(
                        distance.apply(a.toLowerCase(Locale.ROOT), said),
                        distance.apply(b.toLowerCase(Locale.ROOT), said)))
                .limit(4)
                .toList();
    }

    private static String unquoted(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }

    /**
     * Loops over lists alone are stopped by no clock and counted by no measure of memory: so one does not stand within
     * another, and makes nothing new.
     */
    private static void loop(ParserRuleContext loop) {
        for (ParseTree above = loop.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ListComprehensionContext || above instanceof ListItemsPredicateContext) {
                throw Place.of(loop)
                        .rejected("a loop over a list within another one", "UNWIND one of the lists before");
            }
        }
        if (loop instanceof ListComprehensionContext comprehension
                && comprehension.barExp != null
                && makes(comprehension.barExp)) {
            throw Place.of(comprehension.barExp)
                    .rejected(
                            "a loop over a list that makes a new value each time",
                            "UNWIND the list, and collect what is made of each");
        }
    }

    private static boolean makes(ParseTree part) {
        boolean made = switch (part) {
            case ListLiteralContext _, MapContext _, MapProjectionContext _, TrimFunctionContext _ -> true;
            case Expression6Context sum -> sum.getChildCount() > 1;
            case FunctionInvocationContext call ->
                !PICKS.contains(call.functionName().getText().toLowerCase(Locale.ROOT));
            default -> false;
        };
        for (int i = 0; !made && i < part.getChildCount(); i++) {
            made = makes(part.getChild(i));
        }
        return made;
    }
}
