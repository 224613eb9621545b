package dev.tierfall.query;

import dev.tierfall.model.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One Cypher file: a header of {@code // key: value} lines, then {@code // :param} lines as Neo4j Browser takes them,
 * then the statement.
 *
 * @param cypher the whole file, comments too
 */
public record NamedQuery(String name, String title, String why, List<Parameter> parameters, String cypher) {

    private static final Pattern KEY = Pattern.compile("// (name|title|why): +(\\S.*)");
    private static final Pattern MORE = Pattern.compile("// {5,}(\\S.*)");
    private static final Pattern PARAMETER = Pattern.compile("// :param (\\w+) => (\\S.*)");

    static NamedQuery parse(String file, String cypher) {
        var header = new HashMap<String, String>();
        var parameters = new ArrayList<Parameter>();
        String key = "";
        for (String line :
                cypher.lines().takeWhile(line -> line.startsWith("//")).toList()) {
            Matcher first = KEY.matcher(line);
            Matcher more = MORE.matcher(line);
            Matcher parameter = PARAMETER.matcher(line);
            if (first.matches()) {
                key = first.group(1);
                header.put(key, first.group(2).strip());
            } else if (more.matches()) {
                header.merge(key, more.group(1).strip(), (a, b) -> a + " " + b);
            } else if (parameter.matches()) {
                parameters.add(
                        new Parameter(parameter.group(1), parameter.group(2).strip()));
            }
        }
        String name = Objects.requireNonNull(header.get("name"), file + " has no name");
        if (!(name + ".cypher").equals(file)) {
            throw new AssertionError("%s names itself %s".formatted(file, name));
        }
        return new NamedQuery(
                name,
                Objects.requireNonNull(header.get("title"), file + " has no title"),
                Objects.requireNonNull(header.get("why"), file + " has no why"),
                List.copyOf(parameters),
                cypher);
    }

    /** What the statement is run with: what was given, and for the rest the defaults of the header. */
    Map<String, Object> values(Map<String, ?> given, Clock clock) {
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                String known = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
                throw new Rejected(
                        "the query %s has no parameter '%s'".formatted(this.name, name), "give any of: " + known);
            }
        }
        var values = new HashMap<String, Object>();
        for (Parameter parameter : parameters) {
            Object value = given.get(parameter.name());
            values.put(parameter.name(), value == null ? parameter.unlessGiven(clock) : parameter.read(value));
        }
        return values;
    }

    /** Whether a text is this query, however it is spaced. */
    boolean isWritten(String text) {
        return squeezed(text).equals(squeezed(cypher));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll(" ?;$", "");
    }
}
