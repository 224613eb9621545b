package dev.tierfall.spread;

import java.util.List;

/**
 * One way in which a fall spreads: a Cypher file that returns a row a step.
 *
 * @param over the rows it reads and the states it joins
 * @param p how likely, in words; the numbers that count stand in the statement
 */
public record Rule(String id, String title, String why, String over, String p, CypherSource source) {

    /** The statement and the file that it stands in. */
    public record CypherSource(String file, String text) {}

    private static final List<String> COLUMNS = List.of("from", "fromState", "to", "toState", "p", "record");

    static Rule of(CypherFile file) {
        String id = file.required("id");
        if (!id.equals(file.name())) {
            throw file.rejected(
                    1,
                    "the rule calls itself '%s'".formatted(id),
                    "write '// id: %s', or name the file %s.cypher".formatted(file.name(), id));
        }
        for (String column : COLUMNS) {
            if (!file.returns(column)) {
                throw file.rejected(
                        1,
                        "the rule returns no column '%s'".formatted(column),
                        "add '… AS %s' to its RETURN; a rule returns %s".formatted(column, String.join(", ", COLUMNS)));
            }
        }
        return new Rule(
                id,
                file.required("title"),
                file.required("why"),
                file.required("over"),
                file.required("p"),
                new CypherSource(file.name() + ".cypher", file.text()));
    }
}
