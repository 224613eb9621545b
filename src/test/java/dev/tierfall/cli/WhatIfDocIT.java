package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.whatif.change.Replacement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/what-if.md} shows under a command is what that command says of the example. Its files are those that
 * it shows, each with its name in its first line. Write the answers anew with {@code mvn test -Dtest=WhatIfDocIT
 * -Dtierfall.write-docs=true}.
 */
class WhatIfDocIT {

    private static final Path DOC = Path.of("docs/what-if.md");
    private static final Pattern FILE = Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern ASKED =
            Pattern.compile("```sh\\n\\./tierfall ([^\\n]+)\\n```\\n\\n```\\n(.*?)```\\n", Pattern.DOTALL);

    @TempDir
    Path home;

    @Test
    void showsTrueAnswers() throws IOException {
        RunningServer server = RunningServer.get().showing(Path.of("import/samples/example"));
        String doc = Files.readString(DOC);
        FILE.matcher(doc).results().forEach(file -> write(file.group(1), file.group()));

        String fresh = ASKED.matcher(doc).replaceAll(shown -> {
            String answer = answer(server, shown.group(1));
            return Matcher.quoteReplacement(
                    "```sh\n./tierfall %s\n```\n\n```\n%s```\n".formatted(shown.group(1), answer));
        });

        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
        assertThat(ASKED.matcher(doc).results()).hasSizeGreaterThan(5);
    }

    @Test
    void namesWhatAReplacementLeavesAlone() throws IOException {
        assertThat(Files.readString(DOC))
                .contains(Replacement.STAYS.stream()
                        .sorted()
                        .map("`%s`"::formatted)
                        .toList());
    }

    private void write(String name, String block) {
        try {
            Files.writeString(home.resolve(name), block.replaceAll("```(yaml\\n)?", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(RunningServer server, String command) {
        String[] words = Stream.concat(
                        Arrays.stream(command.split(" "))
                                .map(word -> word.endsWith(".yaml")
                                        ? home.resolve(word).toString()
                                        : word),
                        Stream.of("--server", server.origin()))
                .toArray(String[]::new);
        Asked asked = Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), words);
        assertThat(asked.err()).as(command).isEmpty();
        assertThat(asked.status()).as(command).isZero();
        return asked.out().replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-11-23T09:30:00Z");
    }
}
