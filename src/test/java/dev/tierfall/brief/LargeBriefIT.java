package dev.tierfall.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.scale.LargeMap;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The council of a large organization opens its page: it waits once, and then no more. 2,000 things in every build,
 * others by {@code -Dtierfall.brief.things=20000}.
 */
class LargeBriefIT {

    private static final int THINGS = Integer.getInteger("tierfall.brief.things", 2_000);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    @BeforeAll
    static void show(@TempDir Path folder) throws IOException {
        new LargeMap(THINGS, 7).writeTo(folder);
        RunningServer.get().showing(folder);
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void answersWithinItsBudgetAndThenFromWhatItKept() {
        long begun = System.nanoTime();
        HttpResponse<String> first = RunningServer.get().program().get("/api/v1/brief");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);

        begun = System.nanoTime();
        HttpResponse<String> second = RunningServer.get().program().get("/api/v1/brief");
        Duration again = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("brief of %,d things: %d ms, again %d ms%n", THINGS, took.toMillis(), again.toMillis());

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(again).isLessThan(AGAIN);
        JsonNode brief = JsonMapper.builder().build().readTree(first.body());
        assertThat(brief.get("things").asInt()).isGreaterThan(THINGS / 2);
        assertThat(brief.at("/functions/rows").valueStream()).hasSizeLessThanOrEqualTo(100);
        assertThat(first.body().length()).isLessThan(200_000);
    }
}
