package dev.tierfall.store.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Statements as they lie in Neo4j: {@code said} a list of column=value, {@code stated} a list of generations beside it,
 * {@code content} the fingerprint of the first. They travel as lists, which Bolt moves faster than maps.
 */
public final class Written {

    /** Makes statements of $rows, each a list as {@link #row} writes it. */
    public static final String CREATE = """
            UNWIND $rows AS row
            CREATE (:Statement {key: row[0], file: row[1], source: row[2], said: row[3], stated: row[4],
                    origin: row[5], line: row[6], who: row[7], born: row[8], died: row[9], content: row[10]})""";

    /** The statement s as a list that {@link #statement} reads. */
    public static final String COLUMNS =
            "[s.key, s.file, s.source, s.said, s.stated, s.origin, s.line, s.who, s.born, s.died]";

    private Written() {}

    public static List<Object> row(Statement statement) {
        var said = new ArrayList<String>(statement.said().size());
        var stated = new ArrayList<Long>(statement.said().size());
        for (Said value : statement.said()) {
            said.add(escape(value.column()) + "=" + value.value());
            stated.add(value.stated());
        }
        return List.of(
                statement.key(),
                statement.file().name(),
                statement.source(),
                said,
                stated,
                statement.origin(),
                statement.line(),
                statement.who(),
                statement.born(),
                statement.died(),
                Contents.of(statement));
    }

    public static Statement statement(Value row) {
        List<String> said = row.get(3).asList(Value::asString);
        List<Long> stated = row.get(4).asList(Value::asLong);
        var values = new ArrayList<Said>(said.size());
        for (int i = 0; i < said.size(); i++) {
            String text = said.get(i);
            int equals = text.indexOf('=');
            values.add(new Said(unescape(text.substring(0, equals)), text.substring(equals + 1), stated.get(i)));
        }
        String file = row.get(1).asString();
        return new Statement(
                row.get(0).asString(),
                Statement.file(file).orElseThrow(() -> new AssertionError("no file " + file + " in the schema")),
                row.get(2).asString(),
                values,
                row.get(5).asString(),
                row.get(6).asInt(),
                row.get(7).asString(),
                row.get(8).asLong(),
                row.get(9).asLong());
    }

    public static List<Statement> statements(Record row, String column) {
        return Objects.requireNonNull(row.get(column)).asList(Written::statement);
    }

    /** Only a note's name, which its author chose, can hold the sign that ends a name. */
    private static String escape(String column) {
        return column.startsWith("x_") ? column.replace("%", "%25").replace("=", "%3D") : column;
    }

    private static String unescape(String column) {
        return column.startsWith("x_") ? column.replace("%3D", "=").replace("%25", "%") : column;
    }
}
