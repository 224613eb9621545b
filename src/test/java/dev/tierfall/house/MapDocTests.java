package dev.tierfall.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/map.md}, the map of the code, says of each package what its package-info says and what it may use. Write
 * it anew with {@code mvn test -Dtest=MapDocTests -Dtierfall.write-docs=true}.
 */
class MapDocTests {

    private static final Path DOC = Path.of("docs/map.md");
    private static final Path ROOT = Path.of("src/main/java/dev/tierfall");
    private static final List<String> FLOW = List.of(
            "model",
            "schema",
            "intake",
            "store",
            "spread",
            "blast",
            "choke",
            "whatif",
            "recovery",
            "trend",
            "check",
            "framework",
            "dossier",
            "brief",
            "incident",
            "registry",
            "contract",
            "query",
            "picture",
            "pack",
            "access",
            "openapi",
            "web",
            "cli");
    private static final Pattern ABOUT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern USES = Pattern.compile("allowedDependencies = \\{?([^})]*)");

    @Test
    void isFresh() throws IOException {
        String fresh = write();
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }

    private static String write() throws IOException {
        var text = new StringBuilder("""
            # Map of the code

            Generated from the package-infos; `MapDocTests` says how.

            ```
            files ─▶ intake ─▶ store (Neo4j) ─▶ spread (Cypher rules ─▶ steps ─▶ graph in memory)
                                 │                └─▶ blast ─▶ picture · web · cli
                                 └─▶ registry (one thing, search)
            ```

            | package | in one line | may use |
            |---|---|---|
            """);
        for (Path folder : packages()) {
            String info = Files.readString(folder.resolve("package-info.java"));
            text.append("| `%s` | %s | %s |%n".formatted(folder.getFileName(), group(ABOUT, info), group(USES, info)));
        }
        return text.toString();
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .sorted((a, b) -> Integer.compare(place(a), place(b)))
                    .toList();
        }
    }

    private static int place(Path folder) {
        int place = FLOW.indexOf(folder.getFileName().toString());
        assertThat(place).as(folder + " stands in FLOW").isNotNegative();
        return place;
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String found = matcher.find() ? matcher.group(1) : "";
        return found.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                .replace("\"", "")
                .strip();
    }
}
