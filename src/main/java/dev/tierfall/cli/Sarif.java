package dev.tierfall.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the checks as a log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which
 * build servers and code hosts show. Each check is a rule, each finding a result at the records that prove it; what is
 * unknown is a result of kind {@code open}, and a check that found nothing is one of kind {@code pass}.
 */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final Pattern RECORD = Pattern.compile("(.+):(\\d+)");

    private static final JsonMapper JSON = new JsonMapper();

    private final ArrayNode rules = JSON.createArrayNode();
    private final ArrayNode results = JSON.createArrayNode();

    private Sarif() {}

    static JsonNode of(JsonNode answer) {
        var sarif = new Sarif();
        answer.path("checks").forEach(sarif::add);
        return sarif.log(answer);
    }

    private ObjectNode log(JsonNode answer) {
        ObjectNode log = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Tierfall")
                .put("semanticVersion", "1.0.0")
                .put("version", answer.path("policy").asString());
        driver.set("rules", rules);
        run.set("results", results);
        run.putObject("properties")
                .put("asOf", answer.path("asOf").asString())
                .put("snapshot", answer.path("snapshot").asString())
                .set("thresholds", answer.path("thresholds"));
        return log;
    }

    private void add(JsonNode check) {
        int index = rules.size();
        ObjectNode rule = rules.addObject().put("id", check.path("id").asString());
        rule.putObject("shortDescription").put("text", check.path("title").asString());
        rule.putObject("fullDescription").put("text", check.path("condition").asString());
        rule.putObject("help").put("text", check.path("mend").asString());
        rule.putObject("defaultConfiguration")
                .put("level", level(check.path("severity").asString()));
        rule.putObject("properties").set("tags", check.path("references"));
        for (JsonNode finding : check.path("findings")) {
            ObjectNode found = result(check, index, finding)
                    .put("kind", "fail")
                    .put("level", level(finding.path("severity").asString()));
            suppress(found, finding.path("standing"));
        }
        for (JsonNode open : check.path("unknowns")) {
            result(check, index, open).put("kind", "open").put("level", "none");
        }
        if (check.path("result").asString().equals("pass")) {
            ObjectNode passed = results.addObject()
                    .put("ruleId", check.path("id").asString())
                    .put("ruleIndex", index)
                    .put("kind", "pass")
                    .put("level", "none");
            passed.putObject("message").put("text", check.path("coverage").asString());
        }
    }

    /** What is waived or accepted is shown as suppressed, with the reason. */
    private static void suppress(ObjectNode result, JsonNode standing) {
        if (!standing.path("until").asString("").isEmpty()) {
            result.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put(
                            "justification",
                            "%s until %s: %s"
                                    .formatted(
                                            standing.path("standing").asString(),
                                            standing.path("until").asString(),
                                            standing.path("reason").asString("")));
        }
    }

    private ObjectNode result(JsonNode check, int index, JsonNode finding) {
        ObjectNode result =
                results.addObject().put("ruleId", check.path("id").asString()).put("ruleIndex", index);
        String subject = finding.path("subject").asString();
        result.putObject("message")
                .put(
                        "text",
                        "%s: %s %s"
                                .formatted(
                                        subject,
                                        check.path("title").asString(),
                                        finding.path("detail").asString(""))
                                .strip());
        ArrayNode locations = result.putArray("locations");
        for (JsonNode witness : finding.path("witnesses")) {
            location(locations.addObject(), subject, witness.asString());
        }
        if (locations.isEmpty()) {
            locations.addObject().putArray("logicalLocations").addObject().put("fullyQualifiedName", subject);
        }
        result.putObject("partialFingerprints")
                .put(
                        "finding/v1",
                        "%s %s %s"
                                .formatted(
                                        check.path("id").asString(),
                                        subject,
                                        finding.path("vendor").asString("")));
        return result;
    }

    private static void location(ObjectNode location, String subject, String witness) {
        Matcher record = RECORD.matcher(witness);
        ObjectNode physical = location.putObject("physicalLocation");
        boolean lined = record.matches();
        physical.putObject("artifactLocation").put("uri", (lined ? record.group(1) : witness).replace(" ", "%20"));
        if (lined) {
            physical.putObject("region").put("startLine", Math.max(1, Integer.parseInt(record.group(2))));
        }
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", subject);
    }

    private static String level(String severity) {
        return switch (severity) {
            case "critical", "high" -> "error";
            case "medium" -> "warning";
            default -> "note";
        };
    }
}
