package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.whatif.change.Replacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/what-if.md} shows under a command is what that command says of the example. Its files are those that
 * it shows, each with its name in its first line. Write the answers anew with {@code mvn test -Dtest=WhatIfDocIT
 * -Dtierfall.write-docs=true}.
 */
class WhatIfDocIT {

    private static final Path DOC = Path.of("docs/what-if.md");

    @TempDir
    Path home;

    @Test
    void showsTrueAnswers() throws IOException {
        RunningServer server = RunningServer.get().showing(Path.of("import/samples/example"));
        String doc = Files.readString(DOC);
        String fresh = new ShownAnswers(server, home).fresh(doc);

        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
        assertThat(ShownAnswers.count(doc)).isGreaterThan(5);
    }

    @Test
    void namesWhatAReplacementLeavesAlone() throws IOException {
        assertThat(Files.readString(DOC))
                .contains(Replacement.STAYS.stream()
                        .sorted()
                        .map("`%s`"::formatted)
                        .toList());
    }
}
