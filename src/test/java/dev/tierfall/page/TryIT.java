package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.tierfall.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who wants to write a program tries the interface by hand first. */
class TryIT {

    /** The first question reads the map into memory, which nobody at a page need wait for here. */
    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
        RunningServer.get().program().get("/api/v1/tiers");
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @Test
    void asksWhatTheAddressSaysAndKeepsWhatWasAsked() {
        try (Reader reader = Reader.administrator()) {
            reader.in(ColorScheme.LIGHT, 1440).open("/try?call=GET%20/blast?from=vendor:halden-msp");
            assertThat(field(reader, "from").inputValue()).isEqualTo("vendor:halden-msp");
            field(reader, "hops").fill("1");

            send(reader);

            assertThat(answer(reader)).contains("\"title\"", "Halden Managed Services");
            assertThat(reader.page().locator("call-answer h2").textContent()).startsWith("200 in");
            assertThat(reader.page().url()).contains("hops%3D1");
            assertThat(reader.complaints()).isEmpty();
            reader.photograph("try-answered").mustBeReadable("the answer");
        }
    }

    @Test
    void sendsABodyAndSaysWhereItIsNoJson() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/try?call=POST%20/query");
            Locator body = reader.page().locator("call-form textarea").last();
            assertThat(body.inputValue()).contains("\"name\": \"tiers\"");
            body.fill("{");
            reader.page().locator("call-form button").click();
            assertThat(body.evaluate("body => body.validity.customError")).isEqualTo(true);
            body.fill("{\"name\": \"tiers\"}");

            send(reader);

            assertThat(answer(reader)).contains("\"columns\"");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void showsARefusalAsWhatItIs() {
        try (Reader reader = Reader.administrator()) {
            reader.in(ColorScheme.DARK, 420).open("/try?call=GET%20/chain/nope");

            send(reader);

            assertThat(answer(reader)).contains("\"title\": \"Not found\"", "\"mend\"");
            assertThat(reader.complaints()).allMatch(text -> text.contains("status of 404"));
            reader.photograph("try-refused").mustBeReadable("the refusal");
        }
    }

    @Test
    void offersEveryOperationOfTheDocumentAndTheCallBehindAPanel() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/vendors");
            reader.page().locator("call-behind summary").first().click();
            reader.page().locator("call-behind [open] a").click();
            reader.settled();
            assertThat(reader.heading().textContent()).isEqualTo("Try the interface");
            Locator picked = reader.page().locator("main select").first();
            assertThat(picked.inputValue()).isEqualTo("GET /vendors");
            int operations =
                    RunningServer.get().program().get("/api/v1/openapi").body().split("\"operationId\"").length;
            assertThat(picked.locator("option").count()).isEqualTo(operations - 1);
        }
    }

    private static void send(Reader reader) {
        reader.page().locator("call-form button").click();
        reader.page().locator("call-answer:not([hidden]) pre").waitFor();
    }

    private static String answer(Reader reader) {
        return reader.page().locator("call-answer pre").textContent();
    }

    private static Locator field(Reader reader, String name) {
        return reader.page().locator("call-form [name='%s']".formatted(name));
    }
}
