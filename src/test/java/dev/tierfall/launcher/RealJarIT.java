package dev.tierfall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher and the jar as a stranger gets them, in a folder of their own: the first start, one that has learnt
 * which classes it needs, and commands beside it. Runs after the jar is packed.
 */
class RealJarIT {

    @TempDir
    Path folder;

    private Installation installed;

    @BeforeEach
    void install() throws IOException {
        installed = new Installation(folder, jar());
    }

    @AfterEach
    void remove() throws IOException {
        installed.remove();
    }

    @Test
    void startsWithTheExampleAndAnswersOnPageAddressAndCommandLine() throws Exception {
        Installation.Start first = installed.serve("no");

        assertThat(first.lines().get(1)).contains("/set-up#token=").contains("works once");
        assertThat(status(first.address(), "")).isEqualTo(200);
        assertThat(status(first.address(), "api/v1/blast?from=vendor:halden-msp"))
                .isEqualTo(401);
        assertThat(List.of("actuator", "actuator/env", "actuator/heapdump", "actuator/beans"))
                .allSatisfy(path -> assertThat(status(first.address(), path)).isIn(401, 403, 404));
        Installation.Ended blast = installed.run("blast", "vendor:halden-msp", "--as-of", "2026-11-23", "--limit", "1");
        assertThat(blast.err()).isEmpty();
        assertThat(blast.out()).startsWith("If Halden Managed Services is taken over: 103 things can fall with it");
        assertThat(blast.status()).isZero();
        installed.stop();

        installed.serve("now");
        installed.stop();
        Installation.Start second = installed.serve("no");
        installed.stop();
        System.out.printf("start to ready: plain %.1f s, having learnt %.1f s%n", first.seconds(), second.seconds());
        assertThat(installed.learnt()).isTrue();
        assertThat(second.lines()).hasSameSizeAs(first.lines());
    }

    @Test
    void refusesWhatItCannotReadAndChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("vendors.csv"), "id,name,kind\na,A,mspp\n");

        Installation.Ended refused = installed.run("import", file.toString());

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("vendors.csv:2: ")
                .contains("mspp")
                .contains("mend: ")
                .contains("msp");
        assertThat(installed.data()).doesNotExist();
    }

    private static int status(URI address, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(path -> path.getFileName().toString().matches("tierfall-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is built: run this by mvn verify"));
        }
    }
}
