package dev.tierfall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.spread.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md} says what the files say: {@code mvn test -Dtierfall.write-docs=true} writes it anew. */
class ChecksDocTests {

    private static final Path DOC = Path.of("docs/checks.md");

    @Test
    void isFresh() throws IOException {
        String fresh = write(CheckFiles.read(OwnFiles.shipped("checks"), Map.of()));
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }

    private static String write(CheckSet set) {
        var text = new StringBuilder("""
                # Checks

                Generated from `cypher/checks`; `ChecksDocTests` says how. `tierfall check` runs them all. A subject
                that hangs on an empty value is unknown, neither in order nor a finding. A check is two files, `ID.yaml`
                and `ID.cypher`; put your own, or your `policy.yaml`, into `cypher/checks` of the data directory.

                | id | title | severity | asked for by | a finding where | closed by |
                |---|---|---|---|---|---|
                """);
        for (Check check : set.checks()) {
            text.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            check.id(),
                            check.title(),
                            check.severities().isEmpty() ? check.severity().word() : check.severities(),
                            String.join(", ", check.references()),
                            check.condition(),
                            check.mend()));
        }
        text.append("\n## Thresholds\n\n| name | value |\n|---|---|\n");
        set.thresholds().forEach((name, value) -> text.append("| %s | %s |\n".formatted(name, value)));
        return text.toString();
    }
}
