package dev.tierfall.incident.brief;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Writes elements; text is escaped on the way in, so that a name from a file is shown as it was written. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    Html element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** A heading and a table; what is said in its place where there is no row. */
    Html table(String heading, String none, List<String> columns, List<List<String>> rows) {
        element("h2", heading);
        if (rows.isEmpty()) {
            return element("p", none);
        }
        out.append("<table><thead><tr>");
        columns.forEach(column ->
                out.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table>\n");
        return this;
    }

    /** A heading and a list in order. */
    Html list(String heading, List<String> items) {
        element("h3", heading);
        out.append("<ol>\n");
        items.forEach(item -> element("li", item));
        out.append("</ol>\n");
        return this;
    }

    /** The whole page. */
    String page(String title, String style) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escaped(title), style, out);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
