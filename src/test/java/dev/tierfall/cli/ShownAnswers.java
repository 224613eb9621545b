package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document that shows commands with their answers, and files each with its name in its first line: what stands under
 * a command must be what that command says of the map that is loaded.
 */
record ShownAnswers(RunningServer server, Path home) {

    private static final Pattern FILE = Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern ASKED =
            Pattern.compile("```sh\\n\\./tierfall ([^\\n]+)\\n```\\n\\n```\\n(.*?)```\\n", Pattern.DOTALL);

    /** How many answers a text shows. */
    static long count(String text) {
        return ASKED.matcher(text).results().count();
    }

    /** The text with the answers that are given now. */
    String fresh(String text) {
        FILE.matcher(text).results().forEach(file -> write(file.group(1), file.group()));
        return ASKED.matcher(text)
                .replaceAll(shown -> Matcher.quoteReplacement(
                        "```sh\n./tierfall %s\n```\n\n```\n%s```\n".formatted(shown.group(1), answer(shown.group(1)))));
    }

    private void write(String name, String block) {
        try {
            Files.writeString(home.resolve(name), block.replaceAll("```(yaml\\n)?", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String command) {
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
