package dev.tierfall.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.check.CheckFiles;
import dev.tierfall.framework.Framework.Evidence;
import dev.tierfall.framework.Framework.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/frameworks.md} says what {@code cypher/frameworks} says: {@code mvn test -Dtierfall.write-docs=true}
 * writes it anew.
 */
class FrameworksDocTests {

    private static final Path DOC = Path.of("docs/frameworks.md");

    private static final String HEAD = """
            # Frameworks

            Generated from `cypher/frameworks`; `FrameworksDocTests` says how. `tierfall check --framework NAME` and `GET
            /api/v1/frameworks/NAME` answer each row from the map: met, not met, unknown, or not answered by the program. A
            row is not met where one of its checks finds something or evidence is missing; it is unknown where one can't
            tell, or where there is nothing on the map to look at. Titles are our own words; read the texts themselves.

            For a framework of your own, put `NAME.csv` with the columns `id,title,checks,evidence,elsewhere` into
            `cypher/frameworks` of the data directory. `checks` are ids, as `TF-01;TF-02`; `evidence` is `contract` or
            `organization` where accepted evidence whose `item` is the id of the row is wanted of each. `frameworks.csv`
            beside it, with `name,title`, gives titles.
            """;

    @Test
    void isFresh() throws IOException {
        String fresh = write(new FrameworkFiles("", "", new CheckFiles("", "")).all());
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }

    private static String write(List<Framework> all) {
        var text = new StringBuilder(HEAD);
        for (Framework framework : all) {
            text.append("\n## %s\n\n`%s`\n\n| row | asks | answered by |\n|---|---|---|\n"
                    .formatted(framework.title(), framework.name()));
            for (Requirement row : framework.requirements()) {
                text.append("| %s | %s | %s |\n".formatted(row.id(), row.title(), answer(row)));
            }
        }
        return text.toString();
    }

    static String answer(Requirement row) {
        String checks = String.join(", ", row.checks());
        String evidence = row.evidence() == Evidence.NONE
                ? ""
                : "evidence of each " + row.evidence().name().toLowerCase(Locale.ROOT);
        return Stream.of(checks, evidence, row.elsewhere())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
