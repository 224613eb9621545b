package dev.tierfall.query;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes queries that want more than to read the map: what is wanted, put within something harmless, and disguised. The
 * same seed makes the same queries.
 *
 * @param url an address on which somebody listens
 * @param file a file with a secret in it
 */
record Hostile(Random chance, String url, String file) {

    private static final List<String> WANTED = List.of(
            "CREATE (:Vendor {ref: 'vendor:mine'})",
            "INSERT (:Vendor {ref: 'vendor:mine'})",
            "MERGE (m:Vendor {ref: 'vendor:mine'})",
            "MATCH (v:Vendor) SET v.name = 'mine'",
            "MATCH (v:Vendor) SET v += {name: 'mine'}",
            "MATCH (v:Vendor) SET v:User",
            "MATCH (v:Vendor) SET v:$('User')",
            "MATCH (v:Vendor) REMOVE v.name",
            "MATCH (v:Vendor) REMOVE v:Thing",
            "MATCH (n) DETACH DELETE n",
            "MATCH ()-[r]->() DELETE r",
            "FOREACH (x IN [1, 2] | CREATE (:Vendor))",
            "MATCH (v:Vendor) CALL (v) { SET v.name = 'mine' } IN TRANSACTIONS OF 1 ROWS",
            "CREATE INDEX mine FOR (v:Vendor) ON (v.name)",
            "CREATE CONSTRAINT mine FOR (v:Vendor) REQUIRE v.name IS NOT NULL",
            "DROP CONSTRAINT thing_ref",
            "DROP INDEX statement_born IF EXISTS",
            "CREATE USER mine SET PASSWORD 'mine-mine' CHANGE NOT REQUIRED",
            "ALTER USER neo4j SET PASSWORD 'mine-mine'",
            "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'mine-mine'",
            "CREATE DATABASE mine",
            "STOP DATABASE neo4j",
            "LOAD CSV FROM '%url' AS line RETURN line",
            "LOAD CSV WITH HEADERS FROM '%url' AS line RETURN line",
            "LOAD CSV FROM 'file://%file' AS line RETURN line",
            "LOAD CSV FROM 'file:///etc/passwd' AS line FIELDTERMINATOR ':' RETURN line",
            "CALL dbms.listConfig() YIELD name, value RETURN name, value",
            "CALL dbms.setConfigValue('db.transaction.timeout', '1s')",
            "CALL db.labels() YIELD label RETURN label",
            "CALL db.createLabel('Mine')",
            "CALL db.createProperty('mine')",
            "CALL db.schema.visualization()",
            "CALL db.clearQueryCaches()",
            "CALL dbms.killQuery('query-1')",
            "CALL apoc.load.json('%url')",
            "CALL genai.vector.encodeBatch([''], 'OpenAI', {url: '%url'})",
            "RETURN genai.vector.encode('', 'OpenAI', {token: '%url'}) AS v",
            "SHOW USERS",
            "SHOW SETTINGS",
            "SHOW PROCEDURES",
            "SHOW INDEXES YIELD *",
            "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery",
            "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
            "USE system SHOW USERS",
            "USE system MATCH (u:User) RETURN u",
            "USE graph.byName('system') MATCH (u) RETURN u",
            "MATCH (u:User) RETURN u.name",
            "MATCH (s:Statement) RETURN s.said LIMIT 5",
            "MATCH (n) WHERE n:User RETURN n",
            "MATCH (n:$('User')) RETURN n",
            "MATCH (n:$any(['Us' + 'er'])) RETURN properties(n)",
            "MATCH (n:!Thing) RETURN n",
            "MATCH (n) WHERE n.name = 'only-for-' + 'the-program' RETURN n",
            "MATCH (n) RETURN n['na' + 'me'] AS name, labels(n) AS labels, keys(n) AS keys",
            "MATCH (v:Vendor)-[r]-(n) WHERE NOT n:Thing RETURN properties(n), type(r)",
            "MATCH p = (v:Vendor)-[*1..3]-(n) WHERE NOT n:Thing RETURN p LIMIT 5",
            "RETURN [(v:Vendor)--(u:User) | u.name] AS names",
            "RETURN file() AS f, linenumber() AS l");

    /** What asks for no secret but for all the time or memory that there is: against this stands the guard alone. */
    private static final List<String> HEAVY = List.of(
            "MATCH (a)-[*]-(b) RETURN count(*)",
            "MATCH (a)--+(b) RETURN count(*)",
            "MATCH (a)-[*..500]-(b) RETURN count(*)",
            "MATCH (a)--{1,}(b) RETURN count(*)",
            "MATCH REPEATABLE ELEMENTS (a)--{1,20}(b) RETURN count(*)",
            "RETURN reduce(s = 'aa', x IN range(1, 60) | s + s) AS s",
            "RETURN size(range(1, 1000000000000)) AS s",
            "UNWIND range(1, 1000000000000) AS x RETURN sum(x)",
            "RETURN all(x IN range(1, 100000000) WHERE x > 0) AS s",
            "WITH 'aa' AS s WITH s+s AS s WITH s+s AS s WITH s+s AS s WITH s+s AS s WITH s+s AS s WITH s+s AS s"
                    + " WITH s+s AS s WITH s+s AS s WITH s+s AS s WITH s+s AS s WITH s+s AS s RETURN s",
            "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+' AS s",
            "RETURN [a IN range(1,9999) | [b IN range(1,9999) | [c IN range(1,9999) | a+b+c]]] AS s",
            "RETURN vector([1, 2], 2, INTEGER) AS v");

    private static final List<String> WITHIN = List.of(
            "%s",
            "%s",
            "%s",
            "WITH 1 AS one %s",
            "MATCH (x:Vendor) %s",
            "MATCH (x:Vendor) WITH x LIMIT 1 CALL (x) { %s } RETURN x",
            "CALL () { %s } RETURN 1 AS done",
            "CALL { WITH 1 AS one CALL { %s } RETURN one } RETURN one",
            "OPTIONAL CALL () { %s } RETURN 1 AS done",
            "RETURN EXISTS { %s } AS e",
            "RETURN COUNT { %s } AS c",
            "RETURN COLLECT { %s } AS l",
            "MATCH (x:Vendor WHERE EXISTS { CALL () { %s } RETURN 1 AS y }) RETURN x",
            "RETURN [y IN [1] | COUNT { %s }] AS l",
            "RETURN CASE WHEN true THEN COUNT { %s } ELSE 0 END AS c",
            "UNWIND [1, 2] AS y %s",
            "RETURN 1 AS a UNION %s",
            "%s UNION ALL RETURN 1 AS a",
            "%s; RETURN 1 AS a",
            "RETURN 1 AS a; %s",
            "RETURN 1 AS a NEXT %s",
            "WHEN true THEN %s ELSE RETURN 1 AS a",
            "{ %s }",
            "DEFINE PROCEDURE mine() { %s } CALL mine() RETURN 1 AS a",
            "FOREACH (y IN [1] | %s)",
            "EXPLAIN %s",
            "PROFILE %s",
            "CYPHER 5 %s",
            "CYPHER 25 planner=cost %s",
            "USE neo4j %s",
            "LET one = 1 %s",
            "FILTER true %s");

    private static final List<String> SPACES =
            List.of("\n", "\t", "  ", "/**/", "/* RETURN */", "//\n", "\u00a0", "\u2003", "\u2028", "\f", "\r\n");

    /** Any. */
    String next() {
        return disguised(of(chance.nextInt(5) == 0 ? HEAVY : WANTED));
    }

    /** One that wants to do or to learn something, and is not merely heavy. */
    String deed() {
        return disguised(of(WANTED));
    }

    private String disguised(String wanted) {
        String query = of(WITHIN).formatted(wanted.replace("%url", url).replace("%file", file));
        if (chance.nextInt(4) == 0) {
            query = of(WITHIN).formatted(query);
        }
        query = switch (chance.nextInt(8)) {
            case 0 -> query.toLowerCase(Locale.ROOT);
            case 1 -> mixed(query);
            case 2, 3 -> spaced(query);
            case 4 -> escaped(query);
            case 5 -> quoted(query);
            default -> query;
        };
        return switch (chance.nextInt(10)) {
            case 0 -> "// MATCH (n) RETURN n\n" + query;
            case 1 -> "/* CYPHER 25 */" + query + " // ;";
            case 2 -> "\ufeff" + query;
            case 3 -> query + ";";
            default -> query;
        };
    }

    private String of(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private String mixed(String query) {
        return query.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .map(c -> chance.nextBoolean() ? c.toUpperCase(Locale.ROOT) : c.toLowerCase(Locale.ROOT))
                .reduce("", String::concat);
    }

    private String spaced(String query) {
        var text = new StringBuilder();
        for (String word : query.split(" ")) {
            text.append(text.isEmpty() ? "" : chance.nextBoolean() ? " " : of(SPACES))
                    .append(word);
        }
        return text.toString();
    }

    /** Some letters as Neo4j lets them be written before it reads anything. */
    private String escaped(String query) {
        var text = new StringBuilder();
        query.chars().forEach(c -> {
            if (Character.isLetter(c) && chance.nextInt(6) == 0) {
                text.append("\\u%04x".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    private String quoted(String query) {
        return query.replaceAll(":([A-Z][A-Za-z]+)", ":`$1`").replaceAll("\\b([a-z]+)\\(", "`$1`(");
    }
}
