package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.incident.Ward;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A map whose every name tries to run something: each is shown as it was written, and nothing runs. */
class HostileNamesIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/map",
            "/map?from=vendor:halden",
            "/map?from=vendor:halden&view=table",
            "/map?from=vendor:halden&from=system:s1&to=system:s1",
            "/vendors",
            "/vendors/halden",
            "/vendors/halden?view=table",
            "/contracts",
            "/concentration",
            "/concentration?by=country&view=table",
            "/exposure",
            "/exposure?view=table",
            "/paths",
            "/paths?from=vendor:halden&to=system:s1",
            "/paths?from=vendor:halden&to=system:s1&view=table",
            "/concentration?row=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/exposure?of=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/incidents?ask=script&from=vendor:halden",
            "/incidents/none%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/data",
            "/query?cypher=MATCH%20p%20=%20(a)--(b)%20RETURN%20p,%20a,%20properties(b)%20AS%20b",
            "/map?from=%3Cimg%20src=x%20onerror=alert(1)%3E",
            "/vendors/%3Cimg%20src=x%20onerror=alert(1)%3E");

    private static Ward ward;

    @BeforeAll
    static void show() {
        Chromium.browser();
        ward = new Ward();
        ShownMap.only(Path.of("src/test/resources/hostile"));
    }

    @AfterAll
    static void clear() {
        Ward.close();
    }

    @Test
    void runNothingOnAnyPage() {
        try (Reader reader = Reader.administrator()) {
            for (String path : Stream.concat(PAGES.stream(), Stream.of("/incidents/" + declared()))
                    .toList()) {
                reader.open(path);
                pointAtEverything(reader);
                assertThat(reader.page()
                                .locator("main script, main img, main iframe")
                                .count())
                        .as(path)
                        .isZero();
                assertThat(reader.page().evaluate("window.ran")).as(path).isNull();
            }
            assertThat(reader.complaints())
                    .filteredOn(text -> !text.contains("status of 4"))
                    .isEmpty();
        }
    }

    /** An incident whose name and notes try to run something, too. */
    private static String declared() {
        String hostile = "<img src=x onerror=window.ran=1>";
        String id = ward.post("", Map.of("from", List.of("vendor:halden"), "name", hostile))
                .get("id")
                .asString();
        ward.post("/" + id + "/notes", Map.of("text", hostile));
        return id;
    }

    /** A tooltip is where names were run before. */
    private static void pointAtEverything(Reader reader) {
        if (reader.page().locator("ring-map .chart").isVisible()) {
            reader.page().locator("ring-map .chart").focus();
            for (String key : List.of("Home", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "Home")) {
                reader.page().keyboard().press(key);
            }
        }
    }

    @Test
    void areShownAsTheyWereWritten() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/vendors");
            assertThat(reader.page().locator("tbody th").allTextContents())
                    .anyMatch(text -> text.contains("<script>window.ran=1</script>"));
        }
    }
}
