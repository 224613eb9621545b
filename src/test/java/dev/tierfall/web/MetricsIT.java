package dev.tierfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Somebody watches over a server from outside; whoever has not signed in learns nothing. The matrix has the roles. */
class MetricsIT {

    private static final String METRICS = "/actuator/prometheus";

    private final RunningServer server = RunningServer.get();

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void staysShutToStrangers() {
        for (String method : List.of("GET", "HEAD")) {
            assertThat(server.visitor().send(method, METRICS, null).statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
        assertThat(server.visitor()
                        .with("Authorization", "Bearer no")
                        .get(METRICS)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsOfTheMapAndOfTheQuestions() {
        server.showing(Path.of("import/samples/example"));
        server.program().get("/api/v1/blast?from=vendor:halden-msp");
        double spent = value("tierfall_budget_spent_total");
        server.program().get("/api/v1/rank?budget=0.000001");
        server.program().get("/api/v1/imports/none");

        assertThat(value("tierfall_budget_spent_total")).isEqualTo(spent + 1);
        assertThat(value("tierfall_snapshot_steps")).isGreaterThan(100);
        assertThat(value("tierfall_snapshot_things")).isGreaterThan(100);
        assertThat(value("tierfall_snapshot_size_bytes")).isGreaterThan(1_000);
        assertThat(value("tierfall_snapshot_generation")).isPositive();
        assertThat(value("tierfall_snapshot_age_seconds")).isBetween(0.0, 600.0);
        assertThat(value("tierfall_snapshot_build_seconds_count")).isPositive();
        assertThat(value("tierfall_snapshot_build_seconds_sum")).isPositive();
        assertThat(value("tierfall_imports_total{outcome=\"refused\"}")).isNotNegative();
        assertThat(body())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/api/v1/blast\"[^}]*} [1-9]");
    }

    private double value(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(body());
        assertThat(line.find()).as(name + " in " + body()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private String body() {
        HttpResponse<String> answer = server.program().get(METRICS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return answer.body();
    }
}
