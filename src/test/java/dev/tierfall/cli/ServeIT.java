package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.Tierfall;
import dev.tierfall.cli.door.World;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first start on a fresh machine, commands beside it, and its end. */
class ServeIT {

    @TempDir
    Path home;

    @Test
    @Timeout(300)
    void servesCommandsOfTheSameDirectoryUntilItIsStopped() throws Exception {
        var printed = new PipedReader();
        var out = new PrintWriter(new PipedWriter(printed), true);
        World world = new World(Tierfall.class, Map.of(), home, false);
        try (ExecutorService background = Executors.newSingleThreadExecutor();
                var lines = new BufferedReader(printed)) {
            Future<Integer> end = background.submit(() -> Cli.run(world, out, out, "--port", "0"));

            assertThat(lines.readLine()).matches("ready: http://127\\.0\\.0\\.1:\\d+/");
            assertThat(lines.readLine())
                    .matches("set up: http://127\\.0\\.0\\.1:\\d+/set-up#token=[\\w-]{43} \\(.*works once.*\\)");
            assertThat(serverFile()).exists();
            asksThroughIt();
            findsItTaken();

            background.shutdownNow();
            assertThat(end.get()).isZero();
        }
        assertThat(serverFile()).doesNotExist();
        answersAloneFromTheSameStore();
    }

    private void asksThroughIt() {
        Asked sources = Asked.of(home, Map.of(), "sources", "--format", "csv");

        assertThat(sources.err()).isEmpty();
        assertThat(sources.out()).startsWith("name,facts,spoke,who\nexample,");
    }

    private void findsItTaken() {
        Asked second = Asked.of(home, Map.of(), "serve", "--port", "0");

        assertThat(second.status()).isEqualTo(2);
        assertThat(second.err()).matches("""
                a server runs on \\S+ already, at port \\d+ \\(process \\d+\\)
                  mend: use that one, stop it, or name another directory with --data
                """);
    }

    private void answersAloneFromTheSameStore() {
        Asked tiers = Asked.of(home, Map.of(), "sources", "--format", "csv");

        assertThat(tiers.err()).isEmpty();
        assertThat(tiers.out()).startsWith("name,facts,spoke,who\nexample,");
        assertThat(serverFile()).doesNotExist();
    }

    private Path serverFile() {
        return home.resolve(".tierfall/server.json");
    }
}
