package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The front end by itself: its unit tests, run in the browser for which it is written, its weight, and what its sources
 * must not hold. With Node, {@code node --test frontend/test} runs the same tests.
 */
class CoreIT {

    private static final String LANES = "/paths?from=vendor:halden-msp&to=system:erp";
    private static final List<String> PAGES = List.of(
            "/", "/map", "/vendors", "/data", "/try", "/checks", "/query", "/concentration", "/exposure", LANES);
    private static final Path FRONTEND = Path.of("frontend");

    /** Stands in for Node's test runner and its assert. */
    private static final String RUNNER = """
            const results = (globalThis.results ??= []);
            const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
            const fail = (a, b) => { throw new Error(`${JSON.stringify(a)} is not ${JSON.stringify(b)}`); };
            export const test = (name, body) => {
              try { body(); results.push({ name }); } catch (error) { results.push({ name, error: error.message }); }
            };
            export default {
              ok: (value) => value || fail(value, true),
              equal: (a, b) => a === b || fail(a, b),
              deepEqual: (a, b) => same(a, b) || fail(a, b),
            };
            """;

    @Test
    void passesItsUnitTestsInTheBrowser() throws IOException {
        try (Reader reader = Reader.stranger()) {
            Page page = reader.page();
            page.route("**/test/*", CoreIT::serve);
            reader.open("/sign-in");
            for (Path test : files(FRONTEND.resolve("test"), ".test.js")) {
                page.evaluate(
                        "file => import('/test/' + file)", test.getFileName().toString());
            }
            List<?> results = (List<?>) page.evaluate("results");
            assertThat(results).hasSizeGreaterThan(15);
            assertThat(results)
                    .filteredOn(result -> result instanceof Map<?, ?> told && told.containsKey("error"))
                    .isEmpty();
        }
    }

    private static void serve(Route route) {
        String name = route.request().url().replaceAll(".*/", "");
        try {
            String text = name.equals("runner.js")
                    ? RUNNER
                    : Files.readString(FRONTEND.resolve("test").resolve(name))
                            .replaceAll("'node:(test|assert/strict)'", "'/test/runner.js'");
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page brings of our own; the chart library and the fonts are counted apart. */
    @Test
    void weighsAtMostSixtyKilobytesOnEveryPage() {
        for (String path : PAGES) {
            try (Reader reader = Reader.administrator()) {
                reader.open(path);
                Object bytes = reader.page().evaluate("""
                        () => performance.getEntriesByType('resource')
                          .filter(({ name }) => /\\.(js|css)$/.test(new URL(name).pathname))
                          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""");
                assertThat(((Number) bytes).intValue()).as(path).isBetween(20_000, 60_000);
            }
        }
    }

    @Test
    void makesNoMarkupOfDataAndCallsTheChartsInOnePlace() throws IOException {
        for (Path file : files(FRONTEND, ".js", ".html")) {
            String text = Files.readString(file);
            assertThat(text)
                    .as(file.toString())
                    .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(")
                    .doesNotContainPattern("<[a-z]+ [^>]*\\b(style|on[a-z]+)=\"");
            if (!file.endsWith("chart.js")) {
                assertThat(text).as(file.toString()).doesNotContain("webjars").doesNotContain("echarts.init");
            }
        }
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
