package dev.tierfall.dossier.form;

import dev.tierfall.dossier.form.Form.Paper;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Section.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * One page that needs nothing besides itself and runs nothing: it may be mailed, archived and printed. Every text of
 * the map is escaped.
 */
final class Html {

    private static final String STYLE = style();

    /** A table of more columns than these is printed across the page. */
    private static final int UPRIGHT = 8;

    private Html() {}

    static byte[] of(Paper paper) {
        String page = """
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
                <header>
                <p class="stamp">%s</p>
                <h1>%s</h1>
                <p>%s</p>
                %s
                %s
                </header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        text(paper.title()),
                        STYLE,
                        text(paper.stamp()),
                        text(paper.title()),
                        text(paper.summary()),
                        figures(paper.figures()),
                        contents(paper.sections()),
                        paper.sections().stream().map(Html::section).collect(Collectors.joining("\n")));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String figures(List<List<String>> figures) {
        return figures.stream()
                .map(one -> "<div><dt>%s</dt><dd>%s <small>%s</small></dd></div>"
                        .formatted(text(one.get(0)), text(one.get(1)), text(one.get(2))))
                .collect(Collectors.joining("\n", "<dl class=\"figures\">\n", "\n</dl>"));
    }

    private static String contents(List<Section> sections) {
        return sections.stream()
                .map(one -> "<li><a href=\"#%s\">%s</a></li>".formatted(text(one.id()), text(one.title())))
                .collect(Collectors.joining("\n", "<nav aria-label=\"Sections\"><ol>\n", "\n</ol></nav>"));
    }

    private static String section(Section section) {
        return """
                <section id="%s"%s>
                <h2>%s</h2>
                <p>%s</p>
                %s
                </section>""".formatted(
                        text(section.id()),
                        section.columns().size() > UPRIGHT ? " class=\"wide\"" : "",
                        text(section.title()),
                        text(section.says()),
                        section.rows().isEmpty() ? "" : table(section));
    }

    private static String table(Section section) {
        String head = section.columns().stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(text(column)))
                .collect(Collectors.joining());
        String body = section.rows().stream().map(Html::row).collect(Collectors.joining("\n"));
        return """
                <div class="table" role="region" tabindex="0" aria-label="%s">
                <table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </div>""".formatted(text(section.title()), head, body);
    }

    private static String row(Row row) {
        String first = "<th scope=\"row\">%s</th>".formatted(cell(row.cells().getFirst()));
        return row.cells().stream()
                .skip(1)
                .map(cell -> "<td>%s</td>".formatted(cell(cell)))
                .collect(Collectors.joining("", "<tr>" + first, "</tr>"));
    }

    private static String cell(@Nullable String cell) {
        return cell == null ? "<i>unknown</i>" : text(cell);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String style() {
        try {
            return new ClassPathResource("dossier/print.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
