package dev.tierfall.cli;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The council's brief as one HTML page that needs nothing else and prints on A4. Every text of the answer is escaped:
 * names come from files of strangers.
 */
final class BriefHtml {

    private static final String STYLE = """
            @page { size: A4; margin: 10mm }
            body { max-width: 190mm; margin: 8mm auto; color: #16202c; background: #fff;
              font: 9.5px/1.35 system-ui, sans-serif }
            h1 { margin: 0; font-size: 20px }
            h2 { margin: 0 0 2px; font-size: 11px; color: #0b5c6b }
            p { margin: 2px 0 }
            .figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 6px; margin: 6px 0 }
            .parts { columns: 2; column-gap: 6px }
            .wide { column-span: all }
            .parts > section { margin-bottom: 6px }
            section, .figures div { padding: 6px 8px; border: 1px solid #cfd6de; border-radius: 6px;
              break-inside: avoid }
            b { font-size: 16px }
            .quiet { color: #4a5666 }
            ol, ul { margin: 2px 0 0; padding-left: 16px }
            table { width: 100%; border-collapse: collapse }
            th, td { padding: 1px 4px; border-top: 1px solid #e2e6eb; text-align: left; font-weight: 400 }
            td { text-align: right }
            .bar { width: 30%; min-width: 30mm }
            svg { display: block; width: 100%; height: 10px }
            @media print { body { margin: 0 } }
            """;

    private BriefHtml() {}

    static String of(JsonNode brief) {
        String title = text(brief, "title");
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>
                %s</style></head>
                <body>
                <p class="quiet">Council's brief as of %s, policy %s, map %s</p>
                <h1>%s</h1>
                <p>%s</p>
                <div class="figures">%s</div>
                <div class="parts">
                %s</div>
                </body>
                </html>
                """.formatted(
                        title,
                        STYLE,
                        text(brief, "asOf"),
                        text(brief, "policy"),
                        text(brief, "snapshot"),
                        title,
                        text(brief, "summary"),
                        each(brief.path("figures"), BriefHtml::figure),
                        parts(brief));
    }

    private static String parts(JsonNode brief) {
        JsonNode decisions = brief.path("decisions");
        String chosen = list("ol", decisions.path("rows"), BriefHtml::decision)
                + "<p class=\"quiet\">%s %s</p>".formatted(text(decisions, "summary"), text(decisions, "note"));
        return section(decisions, "wide", "Decisions for this meeting", chosen)
                + section(brief.path("functions"), "", "Exposure by function", functions(brief.path("functions")))
                + rows(brief.path("promises"), "Promised against measured", BriefHtml::promise)
                + section(
                        brief.path("changes"),
                        "",
                        "What changed",
                        list("ul", brief.at("/changes/moved"), BriefHtml::moved))
                + rows(brief.path("concentration"), "On whom most rests", BriefHtml::bearing)
                + rows(brief.path("undisclosed"), "Undisclosed subcontracts", BriefHtml::link)
                + rows(brief.path("completeness"), "What CISA asks for", BriefHtml::framework)
                + rows(brief.path("left"), "Accepted risks and waivers", BriefHtml::left)
                + rows(brief.path("coverage"), "How much is known", row -> text(row, "text"));
    }

    private static String rows(JsonNode part, String heading, Function<JsonNode, String> row) {
        return section(part, "", heading, list("ul", part.path("rows"), row));
    }

    private static String section(JsonNode part, String kind, String heading, String body) {
        return "<section class=\"%s\"><h2>%s</h2><p>%s</p>%s</section>%n"
                .formatted(kind, heading, text(part, "title"), body);
    }

    private static String figure(JsonNode line) {
        JsonNode change = line.path("change");
        String more =
                change.isNumber() && change.asDouble() != 0 ? String.format(Locale.ROOT, " %+,d", change.asLong()) : "";
        String of = line.at("/now/of").isNumber() ? " of " + plain(line.at("/now/of")) : "";
        return "<div><span class=\"quiet\">%s</span><br><b>%s</b>%s%s</div>"
                .formatted(text(line, "title"), plain(line.at("/now/value")), of, more);
    }

    private static String decision(JsonNode row) {
        return "<strong>%s</strong><br>%s".formatted(text(row, "title"), text(row, "summary"));
    }

    private static String promise(JsonNode row) {
        return "<strong>%s</strong> (%s; owner %s, due %s)<br>%s"
                .formatted(
                        text(row, "title"),
                        text(row, "status"),
                        text(row, "owner"),
                        text(row, "due"),
                        text(row, "sentence"));
    }

    /** Direct at the round end, all at the square one; the numbers beside say the same. */
    private static String functions(JsonNode part) {
        long most = Math.max(1, part.path("most").asLong());
        return "<table><tr><th>Function</th><td>tier 1</td><td>all</td><th class=\"bar\"></th></tr>"
                + each(part.path("rows"), row -> {
                    long direct = row.path("direct").asLong();
                    long all = direct
                            + row.path("transitive").asLong()
                            + row.path("unexplained").asLong();
                    return "<tr><th>%s</th><td>%d</td><td>%d</td><th>%s</th></tr>"
                            .formatted(name(row), direct, all, bell(200 * direct / most, 200 * all / most));
                })
                + "</table>";
    }

    private static String bell(long direct, long all) {
        return ("<svg viewBox=\"-6 0 212 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<path d=\"M%d 5H%d\" stroke=\"#7c8896\" stroke-width=\"2\"/>"
                        + "<circle cx=\"%d\" cy=\"5\" r=\"3.500\" fill=\"#2f66a8\"/>"
                        + "<rect x=\"%d\" y=\"2\" width=\"6\" height=\"6\" fill=\"#ad3f55\"/></svg>")
                .formatted(direct, all, direct, all - 3);
    }

    private static String moved(JsonNode row) {
        return "%s (%s %s)".formatted(text(row, "words"), text(row, "title"), plain(row.path("effect")));
    }

    private static String bearing(JsonNode row) {
        return "%s: %s, %s of %s can fall with its takeover, %s with its outage"
                .formatted(
                        text(row, "kind"),
                        name(row),
                        plain(row.path("takeover")),
                        plain(row.path("of")),
                        plain(row.path("outage")));
    }

    private static String link(JsonNode row) {
        return "%s for %s: notified %s, approved %s"
                .formatted(
                        text(row, "sub"), text(row, "prime"), said(row.path("notified")), said(row.path("approved")));
    }

    private static String framework(JsonNode row) {
        return "%s: %s met, %s not met, %s unknown"
                .formatted(
                        text(row, "title"),
                        plain(row.path("met")),
                        plain(row.path("notMet")),
                        plain(row.path("unknown")));
    }

    private static String left(JsonNode row) {
        JsonNode finding = row.path("finding");
        return "%s %s: %s until %s, %s"
                .formatted(
                        text(finding, "check"),
                        text(finding, "subject"),
                        text(finding, "standing"),
                        text(finding, "until"),
                        text(finding, "reason"));
    }

    private static String list(String tag, JsonNode rows, Function<JsonNode, String> row) {
        return rows.isEmpty()
                ? ""
                : "<%s>%s</%s>".formatted(tag, each(rows, one -> "<li>" + row.apply(one) + "</li>"), tag);
    }

    private static String each(JsonNode rows, Function<JsonNode, String> row) {
        return rows.valueStream().map(row).collect(Collectors.joining());
    }

    private static String name(JsonNode row) {
        return row.path("name").isString() ? text(row, "name") : text(row, "ref");
    }

    private static String said(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() ? "yes" : "no" : "not said";
    }

    private static String text(JsonNode row, String member) {
        return plain(row.path(member));
    }

    /** What would be markup is shown as it is written. */
    private static String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "unknown";
        }
        String text = value.isIntegralNumber() ? String.format(Locale.ROOT, "%,d", value.asLong()) : value.asString();
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
