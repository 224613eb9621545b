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
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.FunctionInvocationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.LabelExpression1Context;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListComprehensionContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.ListItemsPredicateContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.NonNegativeIntegerSpecificationContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.PathLengthContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.QuantifierContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.StringAndListComparisonContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SymbolicNameStringContext;

/** What must hold within an allowed rule: names of functions, labels and relationships, and how far a thing goes. */
final class Details {

    private static final int LOOPS_MAX = 2;

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

    /** Loops over lists alone are not stopped by the clock, and three within each other can outlast anybody. */
    private static void loop(ParserRuleContext loop) {
        int depth = 0;
        for (ParseTree above = loop; above != null; above = above.getParent()) {
            depth += above instanceof ListComprehensionContext || above instanceof ListItemsPredicateContext ? 1 : 0;
        }
        if (depth > LOOPS_MAX) {
            throw Place.of(loop)
                    .rejected(
                            "more than %d loops over lists within each other".formatted(LOOPS_MAX),
                            "UNWIND one of the lists before");
        }
    }
}
