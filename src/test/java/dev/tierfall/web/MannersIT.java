package dev.tierfall.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The running server, seen by somebody from outside: which headers it sends, and how it says no. */
class MannersIT {

    private final RunningServer server = RunningServer.get();
    private final Visitor visitor = server.visitor();
    private final Visitor program = server.program();

    @Test
    void sendsThePolicyAndItsKinWithEveryAnswer() {
        for (String path :
                new String[] {"/webjars/echarts/echarts.esm.min.mjs", "/nothing", "/api/v1/me", "/actuator/env"}) {
            HttpResponse<String> answer = visitor.get(path);

            assertThat(answer.headers().map()).as(path).satisfies(headers -> {
                assertThat(headers.get("content-security-policy"))
                        .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; "
                                + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
                                + "form-action 'self'; frame-ancestors 'none'");
                assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
                assertThat(headers.get("x-frame-options")).containsExactly("DENY");
                assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
                assertThat(headers.get("cross-origin-opener-policy")).containsExactly("same-origin");
                assertThat(headers.get("cross-origin-resource-policy")).containsExactly("same-origin");
                assertThat(headers).doesNotContainKey("server").doesNotContainKey("x-powered-by");
            });
        }
    }

    @Test
    void keepsAnswersOfTheInterfaceOutOfEveryCache() {
        assertThat(program.get("/api/v1/me").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void answersWhoAsksWithoutSigningIn() {
        isProblem(visitor.get("/api/v1/blast?from=vendor:x"), 401, """
                {"detail":"only people who are signed in may ask this","status":401,"title":"Not signed in",\
                "mend":"sign in at /sign-in, or send the header Authorization: Bearer with a token"}""");
    }

    @Test
    void answersAWrongToken() {
        HttpResponse<String> answer =
                server.visitor().with("Authorization", "Bearer guess").get("/api/v1/me");

        isProblem(answer, 401, """
                {"detail":"the token is not one of this server","status":401,"title":"Not signed in",\
                "mend":"take the token of the running server, which changes with each start"}""");
    }

    @Test
    void saysThatNothingIsThere() {
        isProblem(program.get("/api/v1/nonsense"), 404, """
                {"detail":"nothing is at /api/v1/nonsense","instance":"/api/v1/nonsense","status":404,\
                "title":"Not found","mend":"check the address; the addresses are listed in docs/http.md"}""");
    }

    @Test
    void saysWhichMethodWouldDo() {
        isProblem(program.send("PUT", "/api/v1/me", "{}"), 405, """
                {"detail":"Method 'PUT' is not supported.","instance":"/api/v1/me","status":405,\
                "title":"Not that way","mend":"use GET"}""");
    }

    @Test
    void saysThatItCantReadABody() {
        visitor.get("/");

        isProblem(visitor.post("/api/v1/session", "{\"name\":"), 400, """
                {"detail":"the request can't be read","instance":"/api/v1/session","status":400,\
                "title":"Not understood","mend":"check the request against docs/http.md"}""");
    }

    @Test
    void refusesARequestThatDoesNotComeFromItsOwnPage() {
        Visitor elsewhere = server.visitor().fromElsewhere();
        elsewhere.get("/");

        isProblem(elsewhere.post("/api/v1/session", "{}"), 403, """
                {"detail":"the request does not show that it comes from our own page","status":403,\
                "title":"Not allowed","mend":"send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN"}""");
    }

    @Test
    void closesTheActuatorButForItsTwoHealthAnswers() {
        assertThat(visitor.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String closed : new String[] {"", "/health", "/env", "/beans", "/heapdump", "/shutdown", "/mappings"}) {
            assertThat(visitor.get("/actuator" + closed).statusCode())
                    .as(closed)
                    .isEqualTo(401);
            assertThat(program.get("/actuator" + closed).statusCode())
                    .as(closed)
                    .isEqualTo(403);
        }
    }

    @Test
    void answersOnlyToItsOwnNames() throws IOException {
        assertThat(raw("GET /webjars/echarts/echarts.esm.min.mjs HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("application/problem+json", "'evil.example' is not a name of this server");
        assertThat(raw("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(server.port())))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void explainsEvenWhatIsNoRequest() throws IOException {
        assertThat(raw("GET /api/v1/blast?from=[ HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"mend\"")
                .doesNotContain("Tomcat", "Exception");
        assertThat(raw("GET /api//v1;x=1/me HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("the address holds characters that have no place in one");
    }

    @Test
    void saysWhatIsWrongWithAParameter() {
        isProblem(program.get("/api/v1/affected?q=%FF%FE"), 400, """
                {"detail":"a parameter of the address can't be read","instance":"/api/v1/affected","status":400,\
                "title":"Not understood",\
                "mend":"encode it as UTF-8, with a percent sign before each byte, as %C3%A9 for \u00e9"}""");
        isProblem(program.get("/api/v1/affected?q=" + "a".repeat(10_000)), 400, """
                {"detail":"the text has 10,000 characters, at most 200 are read","instance":"/api/v1/affected",\
                "status":400,"title":"Not understood","mend":"write the name alone"}""");
    }

    @Test
    void servesChartsSmallAndOnce() throws IOException {
        HttpResponse<String> first = visitor.get("/webjars/echarts/echarts.esm.min.mjs");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(server.visitor()
                        .with("If-None-Match", tag)
                        .get("/webjars/echarts/echarts.esm.min.mjs")
                        .statusCode())
                .isEqualTo(304);
        assertThat(
                        raw(
                                "GET /webjars/echarts/echarts.esm.min.mjs HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"))
                .contains("Content-Encoding: gzip")
                .hasSizeLessThan(400_000);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo(body);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
