package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/incidents.md} shows under a command is what that command says of the incident that the section
 * loads. Write the answers anew with {@code mvn test -Dtest=IncidentsDocIT -Dtierfall.write-docs=true}.
 */
class IncidentsDocIT {

    private static final Path DOC = Path.of("docs/incidents.md");
    private static final Pattern LOADED = Pattern.compile("\\./tierfall import (\\S+)\\n");

    /** What the glossary explains and a council should not have to look up. */
    private static final List<String> JARGON =
            List.of("node", "step", "hop", "P(reach)", "dominator", "min cut", "ref", "vendor:", "system:", "account:");

    @TempDir
    Path home;

    @Test
    void showsTrueAnswers() throws IOException {
        String doc = Files.readString(DOC);
        String fresh = Arrays.stream(doc.split("(?m)(?=^## )")).map(this::fresh).collect(Collectors.joining());

        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
        assertThat(ShownAnswers.count(doc)).isEqualTo(9);
    }

    /** Three sections, each with a ranking, cuts and a what-if, on a day that is written down. */
    @Test
    void asksTheThreeQuestionsOfEach() throws IOException {
        for (String section : Files.readString(DOC).split("(?m)^## ")) {
            if (section.contains("./tierfall import")) {
                assertThat(section).contains("./tierfall rank", "./tierfall cuts", "./tierfall whatif");
                assertThat(section.lines().filter(line -> line.matches("\\./tierfall (rank|cuts|whatif).*")))
                        .allMatch(line -> line.contains(" --as-of "));
            }
        }
    }

    /** Whoever reads the answers has never seen the map. */
    @Test
    void saysNothingThatNeedsAGlossary() throws IOException {
        Matcher answers = Pattern.compile("(?s)\\n```\\n\\n```\\n(.*?)```\\n").matcher(Files.readString(DOC));
        assertThat(answers.results().map(answer -> answer.group(1).replaceAll("(?m)^  .*", "")))
                .allSatisfy(answer -> assertThat(answer.split("[ .,:]+")).doesNotContainAnyElementsOf(JARGON))
                .allSatisfy(answer -> assertThat(answer).doesNotContain("vendor:", "system:", "account:"));
    }

    private String fresh(String section) {
        Matcher loaded = LOADED.matcher(section);
        return loaded.find()
                ? new ShownAnswers(RunningServer.get().showing(Path.of(loaded.group(1))), home).fresh(section)
                : section;
    }
}
