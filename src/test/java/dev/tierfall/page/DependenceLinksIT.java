package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.tierfall.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the addresses of the pages of who depends on whom may name, and what their links take along. */
class DependenceLinksIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reader reader = Reader.administrator();

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @BeforeEach
    void arrive() {
        reader.close();
        reader = Reader.administrator();
    }

    @AfterEach
    void leave() {
        assertThat(reader.complaints()).isEmpty();
        reader.close();
    }

    private static JsonNode asked(String path) {
        return JSON.readTree(RunningServer.get().program().get("/api/v1" + path).body());
    }

    private void arrived(String part) {
        reader.page().waitForFunction("part => location.search.includes(part)", part);
        reader.settled();
    }

    /** As after a change of the date, on which what was looked at doesn't stand. */
    @Test
    void sayWhatTheHeatMapHasNoPlaceFor() {
        reader.open("/concentration?row=system:erp&function=system:wms");
        assertThat(reader.page().locator("page-head").textContent())
                .contains("The picture has no place for system:erp and system:wms");
        assertThat(reader.page().locator("heat-map [aria-selected=true]").count())
                .isEqualTo(1);
    }

    /** As a map of more targets than a list bears answers it. */
    @Test
    void takeAnyRefWhereTheListIsNotAll() {
        reader.page().route("**/api/v1/picture/exposure*", route -> {
            APIResponse response = route.fetch();
            String more = response.text().replaceFirst("\"moreTargets\"\\s*:\\s*0", "\"moreTargets\":7");
            route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(more));
        });
        reader.open("/exposure");
        Locator field = reader.page().getByLabel("Or by ref: 7 more not in the list");
        field.fill("system:erp-test");
        field.press("Enter");
        arrived("of=system:erp-test");
        reader.page()
                .waitForFunction("() => document.querySelector('.bar select').value.startsWith('system:erp-test=')");
    }

    @Test
    void leadToSeveralEndsAndTakeTheMapAlong() {
        String query =
                "from=vendor:halden-msp&to=system:erp&to=system:wms&as-of=2026-11-25&without=system:print-server";
        reader.open("/paths?" + query);
        assertThat(reader.page().locator("section[aria-label=Paths] .reach").count())
                .isEqualTo(asked("/paths?" + query).get("paths").size());
        assertThat(reader.page()
                        .locator("origin-picker")
                        .nth(1)
                        .locator(".fallen")
                        .count())
                .isEqualTo(2);
        assertThat(reader.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("On the map"))
                        .getAttribute("href"))
                .isEqualTo("/map?as-of=2026-11-25&from=vendor:halden-msp&to=system:erp&without=system:print-server");
    }
}
