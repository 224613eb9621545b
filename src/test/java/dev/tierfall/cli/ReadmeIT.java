package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows under a command is what that command says of the example, to the letter. */
class ReadmeIT {

    private static final Pattern ASKED =
            Pattern.compile("```sh\\n\\./tierfall ([^\\n]+)\\n```\\n\\n```\\n(.*?)\\n```\\n", Pattern.DOTALL);

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> showsTrueAnswers() throws IOException {
        RunningServer server = RunningServer.get().showing(Path.of("import/samples/example"));
        List<Shown> all = ASKED.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> new Shown(match.group(1), match.group(2)))
                .toList();

        assertThat(all).hasSize(3);
        return all.stream()
                .map(shown -> DynamicTest.dynamicTest(shown.command(), () -> {
                    String[] words = (shown.command() + " --server " + server.origin()).split(" ");
                    Asked asked = Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), words);

                    assertThat(asked.err()).isEmpty();
                    assertThat(asked.out().stripTrailing()).isEqualTo(shown.answer());
                    assertThat(asked.status()).isZero();
                }));
    }

    private record Shown(String command, String answer) {}
}
